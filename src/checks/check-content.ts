import path from 'node:path';
import { z } from 'astro/zod';
import { nearest } from '../publication/vocabulary.ts';
import { authorSchema, essayFields, seriesSchema, tagSchema } from '../schema.ts';
import { checkCalculator, isCalculator } from './calculators.ts';
import type { CheckOptions } from './check-options.ts';
import { checkComponents } from './components.ts';
import { checkCorrection, correctionEntries } from './corrections.ts';
import { checkEssay, faultOfName, noteUnusedFields, slugOfEssay } from './essays.ts';
import { checkFields } from './fields.ts';
import { readFolder, type Declaration } from './folder.ts';
import { filesUnder } from '../reuse/files-under.ts';
import { ledgerOf } from './ledger.ts';
import { checkLinks } from './links.ts';
import { numberWordsOf } from './number-words.ts';
import { checkDiagrams } from './diagrams.ts';
import { checkFormulas } from './formulas.ts';
import { checkLostAddresses } from './lost-addresses.ts';
import { checkLooseEnds } from './loose-ends.ts';
import { checkMarkup } from './markup.ts';
import { checkPictures, checkThumbnail } from './pictures.ts';
import type { Document } from './documents.ts';
import { judged, mistake, warning, type Problem } from './problem.ts';
import {
  addressOf,
  contentOf,
  filesWritten,
  isFile,
  isProposed,
  placesIn,
  redirectsOf,
} from './published.ts';
import { checkPairs } from './pairs.ts';
import { checkPlainFields } from './plain-fields.ts';
import { checkReadingList } from './reading-lists.ts';
import { checkRedirects } from './redirects.ts';
import { checkNames, checkReferences, vocabularyOf } from './references.ts';
import { checkReviewed } from './reviewed.ts';
import { checkRevisions } from './revisions.ts';
import { quoted } from './quote.ts';
import { checkUnwritten } from './unwritten.ts';
import { checkWithdrawnWords } from './withdrawn-words.ts';
import { checkSummaries } from './summaries.ts';
import { checkSynonyms } from './synonyms.ts';
import { checkUniquePlaces, checkYears } from './unique-places.ts';
import { checkPublicFolder } from './public-folder.ts';
import { checkSource } from './sources.ts';
import { filesToMend } from './worklist.ts';

const page = z.object({ title: essayFields.title, description: essayFields.description });

const kinds = { essays: 'essay', calculators: 'calculator', pages: 'page' } as const;

const checkDeclared = (
  declarations: readonly Declaration[],
  schema: z.ZodObject,
  label: string,
): Problem[] => [
  ...declarations.flatMap(({ record }) => (record ? checkFields(schema, record) : [])),
  ...checkNames(declarations, label),
];

const checkFileNames = (named: readonly { readonly file: string; readonly id: string }[]) =>
  named.flatMap(({ file, id }) => {
    const expected = faultOfName(id);
    return expected === undefined ? [] : [mistake({ file }, 'file name', quoted(id), expected)];
  });

/** Warns of pages without a route in `src/pages`. The style guide needs none: only the dev server shows it. */
const checkServed = (pages: readonly Document[], routes: readonly string[]) =>
  pages
    .filter(({ name }) => routes.length > 0 && name !== 'styleguide' && !routes.includes(`${name}.astro`))
    .map(({ file, name }) =>
      warning({ file }, 'place', 'a page that nothing serves', `a file src/pages/${name}.astro that does`),
    );

/** Everything that is wrong with a folder of content, found in one go. `public` stands beside it. */
export function checkContent(folder: string, checkOptions: CheckOptions): Problem[] {
  const {
    models,
    plateNames,
    routes = [],
    address,
    trustAuthors = false,
    strict = false,
    before = [],
    now = new Date(),
  } = checkOptions;
  const content = readFolder(folder);
  const { essays, calculators, tags, series, authors, sources, corrections, readingLists } = content;
  const vocabulary = vocabularyOf(content);
  const ledger = ledgerOf(sources);
  const told = correctionEntries(corrections);
  const words = calculators.map(({ name }) => name);
  const known = {
    models,
    calculators: words,
    plateNames,
    ledger,
    corrections: told,
    words: numberWordsOf(calculators),
    trustAuthors,
  };
  const publicFolder = path.join(folder, '..', 'public');
  const published = contentOf(content, { plates: plateNames, routes, served: filesUnder(publicFolder) }, now);
  const addresses = placesIn(published, now);
  const site = {
    addresses,
    redirects: redirectsOf(content),
    proposed: [...addresses.values()].filter(isProposed).map((place) => place.address),
    own: address,
  };
  // If redirects.yaml cannot be read, its redirects are unknown, so no address may be reported as lost.
  const movedUnread =
    content.redirects === undefined && content.problems.some(({ file }) => file === 'content/redirects.yaml');
  const files = new Set([...addresses.values()].filter(isFile).map((place) => place.address));

  const texts = (['essays', 'calculators', 'pages'] as const).flatMap((part) =>
    content[part].flatMap((document) => [
      ...checkPictures(document, files, trustAuthors),
      ...checkComponents(document, addressOf(document, part), kinds[part], known),
      ...checkMarkup(document, checkOptions),
      ...checkFormulas(document),
      ...checkDiagrams(document),
      ...checkLooseEnds(document),
      ...checkLinks(document, addressOf(document, part), site),
    ]),
  );
  const problems = [
    ...content.problems,
    ...essays.flatMap((essay) => [
      ...checkEssay(essay, now),
      ...checkSummaries(essay, known),
      ...checkReferences(essay, vocabulary),
      ...checkThumbnail(essay, plateNames),
      ...checkRevisions(essay, addressOf(essay, 'essays'), told, now),
    ]),
    ...checkReviewed(essays, sources),
    ...checkPairs(essays),
    ...checkUniquePlaces(essays, vocabulary.series),
    ...checkYears(essays, series),
    ...noteUnusedFields(essays),
    ...texts,
    ...[...calculators.filter((one) => !isCalculator(one)), ...content.pages].flatMap(({ front }) =>
      front ? checkFields(page, front, 'accepted') : [],
    ),
    ...calculators.filter(isCalculator).flatMap((one) => checkCalculator(one, now)),
    ...calculators
      .filter(({ name }) => !models.includes(name))
      .map(({ file, name }) =>
        mistake(
          { file },
          'file name',
          quoted(name),
          'the id of a model',
          nearest(models, name, (model) => [model]),
        ),
      ),
    ...checkDeclared(tags, tagSchema, 'label'),
    ...checkDeclared(series, seriesSchema, 'title'),
    ...checkDeclared(authors, authorSchema, 'name'),
    ...checkFileNames([...tags, ...series, ...authors, ...sources, ...corrections, ...readingLists]),
    ...readingLists.flatMap((list) =>
      checkReadingList(list, { essay: essays.map(slugOfEssay), calculator: words }),
    ),
    ...sources.flatMap((source) => checkSource(source, ledger, essays.map(slugOfEssay), now)),
    ...corrections.flatMap((correction) => checkCorrection(correction, site, movedUnread, now)),
    ...checkRedirects(content.redirects, site),
    ...checkLostAddresses(movedUnread ? [] : before, site),
    ...checkSynonyms(content.synonyms, {
      texts: [...essays, ...calculators],
      declared: [...tags, ...series, ...sources],
    }),
    ...checkPlainFields(content),
    ...checkUnwritten(content),
    ...checkWithdrawnWords(content),
    ...checkServed(content.pages, routes),
    ...checkPublicFolder(publicFolder, filesWritten(published)),
  ];
  const toMend = filesToMend(folder);
  return judged(problems, (file) => strict && !toMend.has(file.slice(file.indexOf('/') + 1)));
}
