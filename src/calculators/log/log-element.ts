import { guesses as words } from '#words/guesses';
import { readStoredJson, store, stored } from '../../browser-storage.ts';
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
  without,
} from './log.ts';

/** The log of guesses: kept in this browser only, and only while it lets us. */

/** The most rows that can be drawn without a pause; the sums count all entries. */
const mostRows = 200;
const full = words.full(mostEntries);

/** An entry as it stands in the fields. */
type Written = Readonly<Record<keyof Entry, string>>;

function start(root: HTMLElement) {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const field = (name: string) => root.querySelector<HTMLInputElement>(`[name="${name}"]`);
  const [day, guess, actual, file] = ['day', 'guess', 'actual', 'file'].map(field);
  let entries: readonly Entry[] = [];
  let isKept = true;

  /** Reads the log again, since another tab may have written it; unless the browser kept nothing of this page's. */
  const readAnew = () => {
    if (isKept) entries = storedEntries(readStoredJson(stored.log));
    return entries;
  };

  const say = (sentence: string) => {
    const status = find('[role="status"]');
    if (status) status.textContent = sentence;
  };

  const keep = (next: readonly Entry[], said: string) => {
    entries = next;
    draw();
    isKept = store(stored.log, entries.length ? JSON.stringify(entries) : '');
    say(isKept ? said : words.unkept(said));
  };

  const draw = () => {
    const sums = summary(entries);
    const result = find('[data-result]');
    if (result) {
      result.textContent = sums
        ? words.bias(
            entries.length,
            print(sums.bias, 'plain'),
            sums.spread === null ? '' : words.spread(print(Math.exp(sums.spread), 'plain')),
          )
        : words.empty;
    }
    const body = find('tbody');
    const first = Math.max(0, entries.length - mostRows);
    if (result && first > 0) result.textContent += words.newest(mostRows);
    body?.replaceChildren(
      ...entries.slice(first).map((entry, row) => {
        const index = first + row;
        const line = document.createElement('tr');
        line.className = 'border-t border-rule';
        for (const cell of [
          entry.day,
          print(entry.guess, 'plain'),
          print(entry.actual, 'plain'),
          print(entry.actual / entry.guess, 'plain'),
        ]) {
          const place = line.insertCell();
          place.className = 'pr-2 whitespace-nowrap';
          place.textContent = cell;
        }
        const remove = document.createElement('button');
        remove.type = 'button';
        remove.className = 'min-h-6 underline';
        remove.textContent = words.remove;
        remove.setAttribute('aria-label', words.removeOf(entry.day));
        remove.onclick = () => {
          keep(without(readAnew(), entry, index), words.removed);
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

  const inFields = (): Written => ({
    day: day?.value ?? '',
    guess: guess?.value ?? '',
    actual: actual?.value ?? '',
  });

  const add = (written: Written) => {
    const log = readAnew();
    const numbers = [written.guess, written.actual].map((each) => parseNumber(each));
    const problem =
      numbers.find(({ number }) => number === undefined)?.problem ??
      (numbers.every(({ number }) => isEffort(number)) ? '' : words.aboveNothing);
    if (problem || !isDay(written.day) || log.length >= mostEntries) {
      say(problem || (isDay(written.day) ? words.makeRoom(full) : words.chooseDay));
      return;
    }
    const [guessed = 1, took = 1] = numbers.map(({ number }) => number);
    keep([...log, { day: written.day, guess: guessed, actual: took }], words.logged);
    // If the reader has typed on since then, leave the fields and the focus alone.
    const { guess: guessNow, actual: actualNow } = inFields();
    if (guessNow !== written.guess || actualNow !== written.actual) return;
    for (const each of [guess, actual]) if (each) each.value = '';
    if (document.activeElement === document.body || root.contains(document.activeElement)) guess?.focus();
  };

  root.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    add(inFields());
  });
  // A guess submitted before this script had loaded, when no day was filled in yet.
  root.addEventListener('fulcrum-guess', (event) => {
    if (!(event instanceof CustomEvent)) return;
    const written = JSON.parse(String(event.detail)) as Written;
    add({ ...written, day: written.day || localDay(new Date()) });
  });
  find('[data-export]')?.addEventListener('click', () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([toCsv(entries)], { type: 'text/csv' }));
    link.download = 'guesses.csv';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  const readFile = (text: string) => {
    const { entries: found, refused } = fromCsv(text);
    const left = refused.length ? words.leftOut(refused.length, refused.slice(0, 5).join(', ')) : '';
    const log = readAnew();
    const unknown = missing(log, found);
    const known = found.length - unknown.length;
    const added = unknown.slice(0, mostEntries - log.length);
    const over = added.length < unknown.length || refused.some((line) => line > mostEntries + 1);
    const already = known ? words.known(known, found.length) : '';
    keep([...log, ...added], words.read(found.length) + already + left + (over ? words.over(full) : ''));
  };
  file?.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    if (chosen && chosen.size > largestFile) say(words.tooLarge);
    else chosen?.text().then(readFile, () => say(words.unread));
    file.value = '';
  });
  const offerToday = () => {
    // A half-typed date has an empty value too.
    if (day && !day.value && !day.validity.badInput) day.value = localDay(new Date());
  };
  // Never while the reader is typing a date.
  if (day === document.activeElement) day?.addEventListener('blur', offerToday, { once: true });
  else offerToday();
  for (const fields of root.querySelectorAll('fieldset')) fields.disabled = false;
  const follow = () => {
    const isAtRow = find('tbody')?.contains(document.activeElement);
    readAnew();
    draw();
    // Do not leave the focus on another entry's button: the next press would remove that entry.
    if (isAtRow) guess?.focus();
  };
  addEventListener('storage', ({ key }) => {
    // A null key means that all storage was cleared.
    if (key === stored.log || key === null) follow();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
  follow();
}

const root = document.querySelector<HTMLElement>('[data-log]');
if (root) start(root);
