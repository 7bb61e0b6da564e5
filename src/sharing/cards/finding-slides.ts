import { ledger } from '../../library/evidence.ts';
import { quotedWords, type Quotable } from '../quotation.ts';
import { pictureOf, quotable } from '../quoted-finding.ts';
import type { Slide } from './slide.ts';
import { words } from '../../words/words.ts';

const own = words.sharing.slide;

/** A finding as a picture: what its quotation says, in the same words. */
function slideOfFinding(quoted: Quotable): Slide {
  const {
    figure,
    statement,
    population,
    interval,
    source,
    grade,
    disagreeing,
    ledger: where,
  } = quotedWords(quoted);
  const facts = [
    [own.onWhom, population],
    [own.interval, interval],
    [own.howKnown, `${grade.charAt(0).toUpperCase()}${grade.slice(1)}`],
    [own.disagrees, disagreeing],
  ] as const;
  return {
    kicker: `${words.sharing.card.evidence} · ${source}`,
    figure,
    statement,
    facts: facts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])),
    footer: [quoted.address.replace(/^https?:\/\//, ''), where],
  };
}

export interface FindingSlide {
  readonly source: string;
  readonly finding: string;
  readonly slide: Slide;
}

/** The slides of all findings that have a picture. */
export const findingSlides = async (): Promise<readonly FindingSlide[]> =>
  Promise.all(
    (await ledger()).flatMap((source) =>
      source.findings
        .filter((finding) => pictureOf(source, finding) !== undefined)
        .map(async (finding) => ({
          source: source.id,
          finding: finding.id,
          slide: slideOfFinding(await quotable(source, finding)),
        })),
    ),
  );
