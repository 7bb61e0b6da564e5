import { paragraphs, toPage, type IndexedPage } from '../../src/search/indexing/document.ts';
import { phrase, randomFrom, sentence, type Random } from './words.ts';

/** An essay that somebody looks for, and what they type, in each kind of query. */
interface KnownItem {
  readonly title: string;
  /** A sentence that occurs in no other essay. */
  readonly says: string;
  readonly asked: Readonly<Record<Kind, string>>;
}
export const kinds = ['phrase', 'inflexion', 'prefix', 'slip', 'body'] as const;
export type Kind = (typeof kinds)[number];

const item = (
  title: string,
  says: string,
  asked: readonly [string, string, string, string, string],
): KnownItem => {
  const [ofPhrase, inflexion, prefix, slip, body] = asked;
  return { title, says, asked: { phrase: ofPhrase, inflexion, prefix, slip, body } };
};

const knownItems: readonly KnownItem[] = [
  item('Latency budgets for nights on call', 'The pager rotates on Thursdays.', [
    'latency budgets',
    'latency budgeting',
    'latency budg',
    'latancy budgets',
    'pager Thursdays',
  ]),
  item('Legacy billing, one invoice at a time', 'Accountants keep carbon copies.', [
    'legacy billing',
    'legacy bills',
    'legacy bil',
    'legcay billing',
    'accountants carbon copies',
  ]),
  item('Onboarding checklists nobody finishes', 'A mentor brings croissants.', [
    'onboarding checklists',
    'onboarded checklist',
    'onboarding check',
    'onbording checklists',
    'mentor croissants',
  ]),
  item('Postmortem culture after the outage', 'Blame evaporated by Tuesday.', [
    'postmortem culture',
    'postmortems culture',
    'postmort',
    'postmorten culture',
    'blame evaporated',
  ]),
  item('Migrating the warehouse without downtime', 'Forklifts idle while rows replicate.', [
    'migrating warehouse',
    'migrated warehouses',
    'wareho',
    'migratign warehouse',
    'forklifts replicate',
  ]),
  item('Observability for sceptics', 'Dashboards lie by omission.', [
    'observability sceptics',
    'observability sceptic',
    'observab',
    'observabilty',
    'dashboards omission',
  ]),
  item('Compensation bands in the open', 'Envelopes were steamed in 1998.', [
    'compensation bands',
    'compensating bands',
    'compens',
    'compensaton bands',
    'envelopes steamed',
  ]),
  item('Monorepo regrets', 'Submodules whisper at midnight.', [
    'monorepo regrets',
    'monorepos regretted',
    'monore',
    'monorpeo',
    'submodules whisper',
  ]),
  item('Kubernetes is a department', 'Pods elect a treasurer.', [
    'kubernetes department',
    'kubernetes departments',
    'kubern',
    'kuberentes',
    'pods treasurer',
  ]),
  item('Vendor negotiations for engineers', 'Discounts hibernate until quarter end.', [
    'vendor negotiations',
    'vendors negotiating',
    'negotiat',
    'vendor negociations',
    'discounts hibernate',
  ]),
  item('Accessibility debt compounds', 'Screen readers stumble over carousels.', [
    'accessibility debt',
    'accessibility debts',
    'accessib',
    'accesibility debt',
    'stumble carousels',
  ]),
  item('Quarterly planning as theatre', 'Understudies memorise the roadmap.', [
    'quarterly planning theatre',
    'quarterly plans theatre',
    'quarterly plann',
    'quaterly planning',
    'understudies memorise',
  ]),
];

const addressOf = (at: number) => `/essays/known-${at}/`;

const bodyOf = (random: Random, words: number, says = '') => {
  const sentences: string[] = [];
  for (let length = 0; length < words;) {
    const one = sentence(random);
    sentences.push(one);
    length += one.split(' ').length;
  }
  sentences.splice(Math.floor(sentences.length / 2), 0, says);
  return paragraphs([sentences.join(' ')]);
};

/** A publication of generated essays with one small vocabulary, and among them those that are looked for. */
export function publication(essays: number, words: number): IndexedPage[] {
  const random = randomFrom(1965);
  const page = (path: string, title: string, says?: string) =>
    toPage({
      kind: 'essay',
      path,
      title,
      description: sentence(random),
      body: bodyOf(random, words, says),
      published: new Date(Date.UTC(2016 + (path.length % 10), 1, 1)),
      filters: { tag: [`tag-${path.length} Tag`], year: ['2026'] },
    });
  return [
    ...knownItems.map(({ title, says }, at) => page(addressOf(at), title, says)),
    ...Array.from({ length: essays - knownItems.length }, (_, at) =>
      page(`/essays/essay-${at}/`, phrase(random, 6)),
    ),
  ];
}

/** Addresses found for a query, the best first. */
export type Find = (query: string) => Promise<readonly (string | undefined)[]>;

/** The mean reciprocal rank, within ten results, of the essays that are looked for: overall and by kind of query. */
export async function relevance(find: Find) {
  const late: string[] = [];
  const ofKind = new Map<Kind, number>();
  for (const kind of kinds) {
    let sum = 0;
    for (const [at, { asked }] of knownItems.entries()) {
      const found = await find(asked[kind]);
      const rank = found.slice(0, 10).indexOf(addressOf(at)) + 1;
      if (rank !== 1) late.push(`${kind}: ${asked[kind]}: ${rank || 'not found'}`);
      sum += rank > 0 ? 1 / rank : 0;
    }
    ofKind.set(kind, sum / knownItems.length);
  }
  const all = [...ofKind.values()].reduce((sum, one) => sum + one, 0) / kinds.length;
  return { all, ofKind, late };
}
