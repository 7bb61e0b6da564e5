import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import mdx from '@astrojs/mdx/server.js';
import type { Essay } from '../../library/essays.ts';
import { essayContent } from '../../library/essay-content.ts';
import { sourceById } from '../../library/evidence.ts';
import { standingOf } from '../../library/standing.ts';
import { byline, cameOut } from '../../library/source-authors.ts';
import { escape } from '../../text/escape.ts';
import { plates } from '../../plates/drawn.ts';
import { absolute } from '../../site.ts';
import { platePicture } from '../cards/plate-picture.ts';
import { feedComponents } from './components.ts';
import { portable } from './portable.ts';
import { onceABuild } from '../../reuse/once-a-build.ts';
import { words } from '../../words/words.ts';

async function start() {
  const container = await AstroContainer.create();
  container.addServerRenderer({ name: 'astro:jsx', renderer: mdx });
  return container;
}
let started: ReturnType<typeof start> | undefined;

async function references(essay: Essay) {
  if (essay.sources.length === 0) return '';
  const sources = await Promise.all(essay.sources.map(sourceById));
  const items = sources.map((source) => {
    if (!source) return '';
    const { authors, title, venue, year, path } = source;
    const rest = cameOut(venue, year);
    return `<li>${escape(byline(authors))}. <a href="${absolute(path)}">${escape(title)}</a>${rest && `, ${escape(rest)}`}.</li>`;
  });
  return `<h2>${words.essay.references}</h2><ol>${items.join('')}</ol>`;
}

/** The plate above the essay, which its text speaks of. */
async function headPlate({ thumbnail }: Essay) {
  if (typeof thumbnail !== 'string') return '';
  const plate = (await plates())[thumbnail];
  const { caption, finding } = plate;
  const { src, width, height } = platePicture(plate);
  return `<figure><img src="${src}" width="${width}" height="${height}" alt="${escape(finding)}"><figcaption><strong>${escape(caption.lead)}</strong> ${escape(caption.rest)}</figcaption></figure>`;
}

const brief = (sentences: readonly string[]) =>
  sentences.length === 0
    ? ''
    : `<p><strong>${words.essay.inBrief}</strong></p><ul>${sentences.map((one) => `<li>${escape(one)}</li>`).join('')}</ul>`;

async function standing(essay: Essay) {
  const lines = (await standingOf(essay)).map(({ lead, links, rest }) => {
    const led = links.map((one) => `<a href="${absolute(one.path)}">${escape(one.words)}</a>`);
    return `<p><small>${escape(lead)} ${led.join('; ')}. ${escape(rest)}</small></p>`;
  });
  return lines.join('');
}

async function write(essay: Essay) {
  const container = await (started ??= start());
  const { Content } = await essayContent(essay);
  const html = await container.renderToString(Content, {
    props: { components: feedComponents },
    locals: { citations: { sources: essay.sources, met: new Map() } },
  });
  const parts = [
    await standing(essay),
    await headPlate(essay),
    brief(essay.inBrief),
    html,
    await references(essay),
  ];
  return portable(parts.join(''), absolute(essay.path));
}

/** The essay as a feed carries it, rendered once for all feeds it stands in. */
export const wholeText = onceABuild(write, ({ id }) => id);
