import { weighing as words } from '#words/weighing';
import { changeNumbers, keepNumbers } from '../readers-numbers.ts';
import { ratio } from '../charts/format.ts';
import { weighingRow } from '../models/speed-ratio.ts';
import { weigh, type Mixture, type WeighedStudy } from '../models/weighing.ts';
import { leansOn, mixtureInWords, refusalInWords, shareInWords, whyInShort, type Named } from './in-words.ts';
import { mixtureStrip, studyStrip } from './strips.ts';

/** A study, as read from its row. */
interface Row extends Named, WeighedStudy {
  readonly key: string;
  readonly element: HTMLElement;
}

const numberIn = (text: string | undefined) => (text === undefined ? undefined : Number(text));

/** The name, in an address, of the assumption that output is speed. */
const assumption = 'output';

function rowOf(element: HTMLElement): Row {
  const { key = '', label = '', counted, likely, low, high, people } = element.dataset;
  return {
    key,
    label,
    element,
    counted: counted === 'time' ? 'time' : 'output',
    people: numberIn(people) ?? null,
    hasInterval: low !== undefined && high !== undefined,
    estimate: { low: numberIn(low), likely: Number(likely), high: numberIn(high) },
    weight: Number(element.querySelector<HTMLInputElement>('input:checked')?.value ?? 0),
  };
}

class Weighing extends HTMLElement {
  connectedCallback() {
    const find = (name: string) => this.querySelector<HTMLElement>(`[data-${name}]`);
    const box = this.querySelector<HTMLInputElement>('[data-output]');
    const [result, picture, why, use, clear, sent, status] = [
      'result',
      'picture',
      'why',
      'use',
      'clear',
      'sent',
      'status',
    ].map(find);
    if (!box || !result || !picture || !why || !use || !clear || !sent || !status) return;
    let mixture: Mixture | undefined;
    let timer = 0;

    const rows = () => [...this.querySelectorAll<HTMLElement>('[data-key]')].map(rowOf);

    const draw = (leftOut: readonly string[] = []) => {
      const studies = rows();
      const weighed = weigh(studies, box.checked);
      mixture = 'refused' in weighed ? undefined : weighed;
      const said =
        'refused' in weighed
          ? [refusalInWords(weighed.refused)]
          : [mixtureInWords(weighed), leansOn(weighed, studies)];
      result.replaceChildren(
        ...[...leftOut, ...said].map((sentence, i) => {
          const line = document.createElement('p');
          if (i > 0) line.className = 'mt-1 text-label font-sans';
          line.textContent = sentence;
          return line;
        }),
      );
      why.textContent = 'refused' in weighed ? whyInShort(weighed.refused) : '';
      picture.innerHTML = mixture ? mixtureStrip(mixture, said.join(' ')) : '';
      for (const name of ['low', 'middle', 'high'] as const) {
        const place = this.querySelector(`[data-end="${name}"]`);
        if (place) place.textContent = mixture ? ratio(mixture[name]) : '–';
      }
      studies.forEach(({ element, estimate, weight, key }, i) => {
        const share = mixture?.shares[i] ?? 0;
        const place = element.querySelector('[data-strip]');
        if (place) place.innerHTML = studyStrip(estimate, mixture ? share : weight && 1 / studies.length);
        const cell = document.querySelector(`[data-share="${key}"]`);
        if (cell) cell.textContent = share > 0 ? words.alone(shareInWords(share)) : '–';
      });
      use.toggleAttribute('disabled', !mixture);
      clear.toggleAttribute(
        'disabled',
        !studies.some(({ weight }) => weight) && clear !== document.activeElement,
      );
      sent.hidden = true;
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        status.textContent = [...leftOut, ...said].join(' ');
      }, 700);
    };

    const remember = () => {
      const address = new URL(location.href);
      address.search = '';
      for (const { key, weight } of rows()) if (weight) address.searchParams.set(key, String(weight));
      if (box.checked) address.searchParams.set(assumption, 'speed');
      history.replaceState(history.state, '', address);
    };

    /**
     * Applies the address. Weights for unknown studies, or unknown weights, are left out and reported; choices that the
     * reader made before this script had loaded stay.
     */
    const arrive = () => {
      const leftOut: string[] = [];
      const inputs = [...this.querySelectorAll('input')];
      const byHand = inputs.filter(({ checked, defaultChecked }) => checked && !defaultChecked);
      for (const [key, value] of new URLSearchParams(location.search)) {
        if (key === assumption && value === 'speed') {
          box.checked = true;
          continue;
        }
        const of = `[data-key="${CSS.escape(key)}"]`;
        const choice = this.querySelector<HTMLInputElement>(`${of} input[value="${CSS.escape(value)}"]`);
        if (choice) choice.checked ||= !byHand.some(({ name }) => name === key);
        // Search engines and networks add parameters of their own, which are not meant as weights.
        else if (/^\d+$/.test(value) || this.querySelector(of))
          leftOut.push(words.noWeight(`${key}=${value}`.slice(0, 60)));
      }
      draw(leftOut);
      if (leftOut.length || byHand.length) remember();
    };

    const send = () => {
      if (!mixture) return;
      const { low, middle, high } = mixture;
      const row = weighingRow({ low, likely: middle, high });
      changeNumbers({ weighing: row, row });
      const kept = keepNumbers();
      const outcome = sent.querySelector('[data-words]');
      if (outcome) outcome.textContent = kept ? words.saved : words.notSaved;
      for (const link of sent.querySelectorAll('a'))
        link.hash = `v=${link.dataset['version'] ?? ''}&row=${row}`;
      sent.hidden = false;
      sent.focus();
    };

    this.addEventListener('change', () => {
      draw();
      remember();
    });
    use.addEventListener('click', send);
    clear.addEventListener('click', () => {
      for (const none of this.querySelectorAll<HTMLInputElement>('input[value="0"]')) none.checked = true;
      box.checked = false;
      draw();
      remember();
      this.querySelector<HTMLInputElement>('input[type="radio"]')?.focus();
    });
    arrive();
  }
}

customElements.define('fulcrum-weighing', Weighing);
