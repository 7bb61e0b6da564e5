import { escape } from '../../text/escape.ts';
import { to } from '../../site.ts';
import { words as publication } from '../../words/words.ts';
import type { Case } from '../answer/answer.ts';

/** A scenario to start from: its changed keys as in an address, and what it answers. */
export interface Preset {
  readonly label: string;
  readonly query: string;
  readonly answer: string;
}

const said = publication.calculators;

/** The rows of studies, of which a reader chooses one. */
export function rows({ model, words, state }: Case): string {
  const first = Object.values(model.parameters).find(({ row }) => row)?.row;
  if (!first || !words.rows) return '';
  const options = Object.entries(words.rows).map(
    ([row, name]) =>
      `<option value="${escape(row)}"${row === (state.row ?? first) ? ' selected' : ''}>${escape(name)}</option>`,
  );
  return `<label class="control mt-5 block font-medium">${said.kindOfWork}<span class="block text-small font-normal text-muted">${said.kindOfWorkHint}</span><select data-row class="block w-full border-b border-control bg-paper py-1 font-normal">${options.join('')}</select></label><p class="text-small"><a class="inline-block min-h-6 underline decoration-control hover:decoration-current" href="${to('/evidence/weigh/')}">${said.weigh}</a></p>`;
}

/** Scenarios to start from, and arguments to switch on. */
export function choices({ words }: Case, presets: readonly Preset[]): string {
  const start = presets.map(
    ({ label, query, answer }) =>
      `<li class="mt-2"><button type="button" data-preset="${escape(query)}" class="min-h-6 text-left underline decoration-control hover:decoration-current">${escape(label)}</button> <span class="block text-muted">${escape(answer)}</span></li>`,
  );
  const argue = words.switches.map(
    ({ id, label, note }) =>
      `<label class="mt-2 flex gap-2"><input type="checkbox" data-switch="${escape(id)}" class="size-6 shrink-0"><span>${escape(label)}<span class="block text-small text-muted">${escape(note)}</span></span></label>`,
  );
  return (
    (start.length
      ? `<div><h3 class="mt-6 font-semibold">${said.startFrom}</h3><ul>${start.join('')}</ul></div>`
      : '') +
    (argue.length ? `<div><h3 class="mt-6 font-semibold">${said.argue}</h3>${argue.join('')}</div>` : '')
  );
}
