import { escape } from '../../text/escape.ts';
import { words } from '../../words/words.ts';
import { site } from '../../site.ts';
import { button } from './parts.ts';

/** The networks that an answer can be shared on, for browser/share.ts. */
const networks = ` data-networks="${escape(JSON.stringify(site.networks))}"`;

const said = words.calculators;

const places = 'flex flex-wrap items-start gap-x-5 gap-y-2';

/** The tools beside an answer: share, save and, under “More”, pin, copy and embed. */
export const shareControl = (title: string) =>
  `<fieldset disabled class="taking mt-4 min-w-0 print:hidden"><legend class="sr-only">${said.shareAndSave(escape(title))}</legend><div class="${places}">${button('share', said.share, networks).replace('min-h-6', 'min-h-6 font-semibold')}${button('save', said.save)}<details><summary class="min-h-6">${said.more}</summary><div class="${places} mt-2">${button('pin', said.pin)}${button('sentence', said.asSentence)}${button('embed', said.embed)}</div></details></div><div data-tool class="mt-2"></div></fieldset>`;
