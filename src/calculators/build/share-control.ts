import { escape } from '../../text/escape.ts';
import { words } from '../../words/words.ts';
import { site } from '../../site.ts';

const action = (what: string, label: string, more = '') =>
  `<button type="button" data-do="${what}"${more} class="min-h-6 underline decoration-control hover:decoration-current">${label}</button>`;

/** Where an answer can be taken, from the one list of networks; the script fills in what was computed. */
const networks = ` data-networks="${escape(JSON.stringify(site.networks))}"`;

const said = words.calculators;

const places = 'flex flex-wrap gap-x-5 gap-y-2';

/** What can be done with the answer that is seen, beside it: the one place to share it. */
export const shareControl = (title: string) =>
  `<fieldset disabled class="taking mt-4 min-w-0 print:hidden"><legend class="sr-only">${said.shareAndSave(escape(title))}</legend><div class="${places}">${action('share', said.share, networks).replace('min-h-6', 'min-h-6 font-semibold')}${action('save', said.save)}<details><summary class="min-h-6">${said.more}</summary><div class="${places} mt-2">${action('pin', said.pin)}${action('sentence', said.asSentence)}${action('embed', said.embed)}</div></details></div><div data-tool class="mt-2"></div></fieldset>`;
