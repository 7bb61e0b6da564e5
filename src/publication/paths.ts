type Part = 'essays' | 'series' | 'tags' | 'authors' | 'evidence' | 'calculators' | 'embed';

/** Where something stands, within the publication. */
export const pathOf = (part: Part, id: string) => `/${part}/${id}/`;

/** An essay as Markdown. */
export const twinOf = (path: string) => path.replace(/\/$/, '.md');

/** What is shown of a page where a link to it is shared. */
export const cardOf = (path: string) => `/cards${path.replace(/\/$/, '')}.png`;
export const cardOfPublication = '/cards/publication.png';

/** A finding as a picture for a slide. */
export const pictureOfFinding = (source: string, finding: string) =>
  `/cards/findings/${source}/${finding}.png`;

/** Where the page of a source offers a finding to be taken away; no name of a finding holds a `_`. */
export const anchorToTake = (finding: string) => `take_${finding}`;

/** The feeds of a list, whose own path this is. */
export const feedsOf = (path: string) => ({ rss: `${path}rss.xml`, json: `${path}feed.json` });

/** A plate as a drawing, as a picture, as the numbers it is drawn from, and as a picture for a slide. */
export const plateFilesOf = (name: string) => ({
  svg: `/plates/${name}.svg`,
  png: `/cards/plates/${name}.png`,
  csv: `/plates/${name}.csv`,
  slide: `/cards/slides/${name}.png`,
});

/** A calculator's model as data. */
export const modelOf = (id: string) => `${pathOf('calculators', id)}model.json`;

/** What a calculator says, as data, from which its answers are told and drawn at the edge and in browsers. */
export const wordsOf = (id: string) => `${pathOf('calculators', id)}words.json`;

/** The last part of the address of a preset: its `id`, else its label in the letters that an address has. */
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

/** Whether a system leaves it in folders for itself, as macOS does `._picture.png`: it is published nowhere. */
export const isOfSystem = (name: string) =>
  /(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name);
