import { ledger } from '../../library/evidence.ts';
import { quotedWords, type Quotable } from '../quotation.ts';
import { pictureOf, quotable } from '../quoted-finding.ts';
import type { Slide } from './slide.ts';

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
    ['On whom', population],
    ['Interval', interval],
    ['How we know it', `${grade.charAt(0).toUpperCase()}${grade.slice(1)}`],
    ['What disagrees', disagreeing],
  ] as const;
  return {
    kicker: `Evidence · ${source}`,
    figure,
    statement,
    facts: facts.flatMap(([name, words]) => (words === undefined ? [] : [[name, words] as const])),
    footer: [quoted.address.replace(/^https?:\/\//, ''), where],
  };
}

export interface FindingSlide {
  readonly source: string;
  readonly finding: string;
  readonly slide: Slide;
}

/** Of every finding that has a picture. */
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
