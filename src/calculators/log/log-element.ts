import { readStoredJson, store, stored } from '../../browser-storage.ts';
import { abbreviated } from '../answer/abbreviated.ts';
import { parseNumber } from '../answer/parse-number.ts';
import { print } from '../answer/quantity.ts';
import {
  type Entry,
  fromCsv,
  isDay,
  isEffort,
  largestFile,
  localDay,
  missing,
  mostEntries,
  storedEntries,
  summary,
  toCsv,
} from './log.ts';

/** The log of guesses: kept in this browser only, and only while it lets us. */

/** As many rows as a page draws at once without a pause; all count. */
const mostRows = 200;
const full = `A log holds ${mostEntries.toLocaleString('en-GB')} entries.`;

function start(root: HTMLElement) {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const field = (name: string) => root.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const [day, guess, actual, file] = ['day', 'guess', 'actual', 'file'].map(field);
  let entries = storedEntries(readStoredJson(stored.log));

  const say = (words: string) => {
    const status = find('[role="status"]');
    if (status) status.textContent = words;
  };

  const keep = (next: readonly Entry[], said: string) => {
    entries = next;
    draw();
    say(
      store(stored.log, entries.length ? JSON.stringify(entries) : '')
        ? said
        : `${said} This browser does not keep it (its storage is forbidden or full): save the log as CSV before you leave.`,
    );
  };

  const draw = () => {
    const sums = summary(entries);
    const result = find('[data-result]');
    if (result) {
      result.textContent = sums
        ? `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}: you guess ${print(sums.bias, 'plain')} times what it takes${sums.spread === null ? '' : `, and your ratios lie within a factor of ${print(Math.exp(sums.spread), 'plain')} of that in about two cases of three (spread ${print(sums.spread, 'plain')})`}.`
        : 'Nothing is logged yet.';
    }
    const body = find('tbody');
    const first = Math.max(0, entries.length - mostRows);
    if (result && first > 0) result.textContent += ` The newest ${mostRows} are listed.`;
    body?.replaceChildren(
      ...entries.slice(first).map((entry, row) => {
        const index = first + row;
        const line = document.createElement('tr');
        line.className = 'border-t border-rule';
        for (const cell of [
          entry.day,
          abbreviated(print(entry.guess, 'hours')),
          abbreviated(print(entry.actual, 'hours')),
          print(entry.guess / entry.actual, 'plain'),
        ]) {
          const place = line.insertCell();
          place.className = 'pr-2 whitespace-nowrap';
          place.textContent = cell;
        }
        const remove = document.createElement('button');
        remove.type = 'button';
        remove.className = 'min-h-6 underline';
        remove.textContent = 'Remove';
        remove.setAttribute('aria-label', `Remove the entry of ${entry.day}`);
        remove.onclick = () => {
          keep(
            entries.filter((_, other) => other !== index),
            'Removed.',
          );
          // The button is gone: the focus goes on to the next entry's, or to where a new one is written.
          const left = root.querySelectorAll<HTMLElement>('tbody button');
          (left[Math.min(row, left.length - 1)] ?? guess)?.focus();
        };
        line.insertCell().append(remove);
        return line;
      }),
    );
    const table = find('table');
    if (table) table.hidden = !entries.length;
  };

  const add = () => {
    const numbers = [guess, actual].map((each) => parseNumber(each?.value ?? ''));
    const problem =
      numbers.find(({ number }) => number === undefined)?.problem ??
      (numbers.every(({ number }) => isEffort(number)) ? '' : 'Both numbers must be above nothing.');
    if (problem || !isDay(day?.value ?? '') || entries.length >= mostEntries) {
      say(
        problem || (isDay(day?.value ?? '') ? `${full} Save it as CSV, and remove some.` : 'Choose a day.'),
      );
      return;
    }
    const [guessed = 1, took = 1] = numbers.map(({ number }) => number);
    keep([...entries, { day: day?.value ?? '', guess: guessed, actual: took }], 'Logged.');
    for (const each of [guess, actual]) if (each) each.value = '';
    guess?.focus();
  };

  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    add();
  });
  find('[data-export]')?.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([toCsv(entries)], { type: 'text/csv' }));
    link.download = 'fulcrum-log.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  const readFile = (text: string) => {
    const { entries: found, refused } = fromCsv(text);
    const left = refused.length
      ? ` ${refused.length} ${refused.length === 1 ? 'line was' : 'lines were'} left out: ${refused.slice(0, 5).join(', ')}. A line is date, guess, actual: 2026-11-21,3,4.5.`
      : '';
    const unknown = missing(entries, found);
    const known = found.length - unknown.length;
    const added = unknown.slice(0, mostEntries - entries.length);
    const over = added.length < unknown.length || refused.some((line) => line > mostEntries + 1);
    const already = known ? ` ${known === found.length ? 'All' : known} of them stood here already.` : '';
    const counted = found.length === 1 ? '1 entry was' : `${found.length} entries were`;
    keep(
      [...entries, ...added],
      `${counted} read.${already}${left}${over ? ` ${full} What came after that is not in it.` : ''}`,
    );
  };
  file?.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen && chosen.size > largestFile) say('This file is larger than 2 MB, and no log of guesses.');
    else chosen?.text().then(readFile, () => say('This file could not be read.'));
    file.value = '';
  });
  if (day && !day.value) day.value = localDay(new Date());
  for (const fields of root.querySelectorAll('fieldset')) fields.disabled = false;
  draw();
}

const root = document.querySelector<HTMLElement>('[data-log]');
if (root) start(root);
