import { getCollection } from 'astro:content';
import { corrections } from '../../library/corrections.ts';
import { publishedEssays } from '../../library/essays.ts';
import { ledger } from '../../library/evidence.ts';
import { credit, nameOf } from '../../library/source-authors.ts';
import { seriesInOrder } from '../../library/series.ts';
import { synonyms } from '../../library/synonyms.ts';
import { tagsWithEssays } from '../../library/tags.ts';
import { weighable } from '../../library/weighable.ts';
import { spokenText } from '../../manuscript/spoken.ts';
import { pathOf } from '../../publication/paths.ts';
import { escape } from '../../text/escape.ts';
import { words } from '../../words/words.ts';
import { paragraphs, toPage, type IndexedPage, type SearchRecord } from './document.ts';

/** What tells two records of one author apart: "BLS 2025 (managers)". */
const inBrackets = /\(.*\)/;

/** An id holds what a thing is commonly called, where its title does not: `boyd-1987-ooda`. */
const nameFromId = (id: string) => id.replaceAll('-', ' ');

/** Everything that search finds: what the library calls published, and in `dev` the drafts. */
export async function indexedPages(): Promise<IndexedPage[]> {
  const [essays, series, tags, sources, calculators] = await Promise.all([
    publishedEssays(),
    seriesInOrder(),
    tagsWithEssays(),
    ledger(),
    getCollection('calculators'),
  ]);
  const authors = [
    ...new Map(essays.flatMap((essay) => essay.authors).map((author) => [author.id, author])).values(),
  ];

  const essayPages = essays.map((essay): SearchRecord => {
    return {
      kind: 'essay',
      path: essay.path,
      title: essay.title,
      description: essay.description,
      body: paragraphs(essay.inBrief) + spokenText(essay.text, essay.entry.filePath ?? '', essay.anchors),
      names: [...essay.tags.map(({ label }) => label), nameFromId(essay.id)],
      context: essay.series?.title,
      published: essay.publishedOn,
      draft: essay.draft,
      filters: {
        tag: essay.tags.map(({ id, label }) => `${id} ${label}`),
        series: essay.series ? [`${essay.series.id} ${essay.series.title}`] : [],
        author: authors.length > 1 ? essay.authors.map(({ id, name }) => `${id} ${name}`) : [],
        year: [String(essay.publishedOn.getUTCFullYear())],
      },
    };
  });
  const records: SearchRecord[] = [
    ...essayPages,
    ...series.map(({ path, title, description, introduction }) => ({
      kind: 'series',
      path,
      title,
      description,
      body: paragraphs([introduction]),
    })),
    ...tags
      .filter((tag) => tag.essays.length > 0)
      .map(({ path, label, description, introduction }) => ({
        kind: 'tag',
        path,
        title: label,
        description,
        body: paragraphs([introduction]),
      })),
    ...calculators.map(({ id, data, body = '', filePath = '' }) => ({
      kind: 'calculator',
      path: pathOf('calculators', id),
      title: data.title,
      description: data.description,
      body: paragraphs([data.question]) + spokenText(body, filePath, []),
      names: [nameFromId(id)],
    })),
    ...sources.map((source) => ({
      kind: 'source',
      path: source.path,
      title: source.title,
      description: source.summary,
      body: paragraphs([
        credit(source.authors, source.venue),
        ...source.findings.flatMap(({ statement, figure, population, withdrawn }) =>
          withdrawn ? [] : [figure, statement, population],
        ),
        ...(source.claims ?? []).flatMap(({ claim, why }) => [claim, why]),
      ]),
      names: [source.label.replace(inBrackets, ''), ...source.authors.map(nameOf)],
      aliases: [...(source.label.match(inBrackets) ?? []), nameFromId(source.id)],
      context: source.label,
    })),
    ...authors.map(({ path, name, description }) => ({
      kind: 'author',
      path,
      title: name,
      description,
      body: '',
    })),
  ];
  const studies = await weighable();
  if (studies.length > 0)
    records.push({
      kind: 'page',
      path: '/evidence/weigh/',
      title: words.trials.title,
      description: words.trials.found,
      body: paragraphs(studies.map(({ label, population }) => `${label}: ${population}`)),
      names: words.trials.names,
    });
  const told = await corrections();
  if (told.length > 0)
    records.push({
      kind: 'page',
      path: '/corrections/',
      title: words.evidence.corrections.title,
      description: words.evidence.corrections.lead,
      body: told
        .map(
          ({ anchor, title, after, why }) =>
            `<h2 id="${escape(anchor)}">${escape(title)}</h2>${paragraphs([after, why])}`,
        )
        .join(''),
      names: words.evidence.corrections.names,
    });
  return records.map((record) => toPage(record, synonyms()));
}
