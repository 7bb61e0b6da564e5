import { expect, it } from 'vitest';
import { builtFiles, read } from '../site/built.ts';

/**
 * Phrases that a leader would not say aloud, and what we say instead: statistical shorthand, and words that sound
 * translated. Everything published is checked, the strings of scripts and the texts in pictures included.
 */
const better: readonly (readonly [banned: RegExp, instead: string])[] = [
  [/as many layers;/, '25 managers instead of 31; still 3 layers'],
  [/\d of your own ratings/, 'Clarity gets 10% of your week; you rate it 33%'],
  [/within a factor of 1\.3/, 'off by no more than 29%, two times in three'],
  [/2\.78 loops/, '2.8 loops a quarter instead of 2.6'],
  [/1\.01× \(1\.00×/, 'about 34 minutes a week (12 minutes lost to 54 gained)'],
  [/\b(?:all|eight|most|no|of|own|same|such|ten|the|these|\d+) draws\b(?! the)|\bdraw in ten\b/i, 'cases'],
  [/\bas (?:it|they) stands?\b/, 'at your inputs'],
  [/\bp(?:10|50|90)\b(?!")/, 'low, middle, high'],
  [/Only reported: the evidence/, 'We have only second-hand evidence for …'],
  [
    /formula answers; it measures nothing|where all hours on a layer rated 5/,
    'this is arithmetic, not evidence',
  ],
  [/yours to set/, 'your number'],
  [/; [^;.]{1,20} at first\b/, 'yours (default 15%)'],
  [/each row of studies stands alone/, 'studies of different work are never mixed'],
  [/what you see now is higher/, 'Your new numbers are worse in all 50 cases'],
  [/last numbers understood/, 'Showing the answer for your last valid numbers'],
  [/Elsewhere you said/, 'You set this to 50% before. Use 50%'],
  [/Your numbers stay in this browser/, 'Saved in this browser only; other calculators can reuse them'],
  [/Attention an? (?:ir)?reversible one needs/, 'Hours of thought per irreversible decision'],
  [/Share of it hands-on/, 'Part of the week you spend building'],
  [/Suppose that none is/, '…or none'],
  [/Points it must meet|points, (?:all|\d+) held/, 'Checks against known results; all 16 pass'],
  [/part \d+ stands above/, 'part 1 is above'],
  [/Put your own numbers in/, 'Try it with your numbers'],
  [/how many essays stand/, 'Topics'],
  [/slip in the address/, 'Check the address for a typo.'],
  [/Nothing holds “/, 'No results for “copilt”. Showing “copilot”.'],
  [/It would help to search/, 'Try'],
  [/An idea, a name, a study/, 'Search everything'],
  [/Nobody there has seen/, 'The author hasn’t seen or endorsed this reply.'],
  [/No address that we have seen|will not change soon/, 'No link found; stable'],
  [/read as quoted/i, 'quoted elsewhere'],
  [/Single keys do these things/, 'Enable single-key shortcuts'],
  [/come to you whole/, 'Every new essay, in full, in your feed reader. No account.'],
  [/standard deviation of ln|variance added each week/, 'How far off are your estimates today?'],
  [/\byou left [\d$]/, 'yours; our range was 50 to 95%'],
];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };

/** The text of a file that a reader may see: entities and hard spaces as they look, and no code. */
function readable(name: string): string {
  const text = read(name)
    .toString('utf8')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, word?: string) =>
      word
        ? (entities[word] ?? whole)
        : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex ?? '', 16)),
    )
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2060/g, '');
  // In code, a word after a dot, comma or bracket is a name, and so is one before a colon.
  return name.endsWith('.js') ? text.replace(/[.{,[(]\w+/g, ' ').replace(/\b\w+:/g, ' ') : text;
}

/** Corrections quote what stood there before, and what was recorded of a study stays as it was recorded. */
const isRecord = (name: string) => /^(?:corrections|data|pagefind)\//.test(name);

const texts = builtFiles()
  .filter((name) => /\.(?:html|js|json|md|txt|xml|svg)$/.test(name) && !isRecord(name))
  .map((name) => ({ name, text: readable(name) }));

it.each(better.map(([banned, instead]) => ({ banned, instead })))(
  'nothing that is published says $banned; we say: $instead',
  ({ banned }) => {
    const found = texts.flatMap(({ name, text }) => {
      const at = banned.exec(text);
      return at
        ? [`${name}: …${text.slice(Math.max(0, at.index - 50), at.index + 60).replace(/\s+/g, ' ')}…`]
        : [];
    });
    expect(found).toEqual([]);
  },
);
