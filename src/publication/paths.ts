type Part = 'essays' | 'series' | 'tags' | 'authors' | 'evidence' | 'calculators' | 'embed';

/** The address of something within the publication. */
export const pathOf = (part: Part, id: string) => `/${part}/${id}/`;

/** The address of an essay's Markdown version. */
export const twinOf = (path: string) => path.replace(/\/$/, '.md');

/** The picture that is shown where a link to a page is shared. */
export const cardOf = (path: string) => `/cards${path.replace(/\/$/, '')}.png`;
export const cardOfPublication = '/cards/publication.png';

/** A finding as a picture for a slide. */
export const pictureOfFinding = (source: string, finding: string) =>
  `/cards/findings/${source}/${finding}.png`;

/** The anchor on a source's page where a finding can be downloaded. Ids of findings have no `_`, so it is free. */
export const anchorToTake = (finding: string) => `take_${finding}`;

/** The feeds of the list at this path. */
export const feedsOf = (path: string) => ({ rss: `${path}rss.xml`, json: `${path}feed.json` });

/** The files of a plate: SVG, PNG, its data as CSV, and a PNG for slides. */
export const plateFilesOf = (name: string) => ({
  svg: `/plates/${name}.svg`,
  png: `/cards/plates/${name}.png`,
  csv: `/plates/${name}.csv`,
  slide: `/cards/slides/${name}.png`,
});

/** A calculator's model as data. */
export const modelOf = (id: string) => `${pathOf('calculators', id)}model.json`;

/** A calculator's words as data, from which browsers and the edge worker render its answers. */
export const wordsOf = (id: string) => `${pathOf('calculators', id)}words.json`;

/** The last part of a preset's address: its `id`, or a slug of its label. */
export const slugOfPreset = ({ id, label }: { readonly id?: string | undefined; readonly label: string }) =>
  id ??
  label
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

/** A calculator with the numbers of a preset. */
export const presetPath = (calculator: string, slug: string) =>
  `${pathOf('calculators', calculator)}for/${slug}/`;

/** The file that is served at an address. */
export const fileOf = (address: string) => address.slice(1).replace(/(^|\/)$/, '$1index.html');

/** Whether a file is a picture by its name, of a kind that is published. */
export const isPicture = (name: string) => /\.(?:avif|gif|jpe?g|png|svg|tiff|webp)$/i.test(name);

/** Whether an operating system put a file there for itself, such as `._picture.png` on macOS. Never published. */
export const isOfSystem = (name: string) =>
  /(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
