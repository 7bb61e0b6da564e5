import { Parser } from 'htmlparser2';
import { Refusal } from '../../refusal.ts';
import type { Exported } from './exported.ts';
import { htmlOfWordPress } from './wordpress-html.ts';

interface Item {
  readonly fields: Map<string, string>;
  readonly tags: string[];
  comments: number;
}

/** The items of an export, and the display names of authors by login. */
function read(xml: string) {
  const items: Item[] = [];
  const authors = new Map<string, string>();
  let item: Item | undefined;
  let letters = '';
  let login = '';
  let isTag = false;
  const parser = new Parser(
    {
      onopentag(name, { domain }) {
        letters = '';
        if (name === 'item') item = { fields: new Map(), tags: [], comments: 0 };
        if (name === 'wp:comment' && item) item.comments += 1;
        if (name === 'category') isTag = domain === 'post_tag' || domain === 'category';
      },
      ontext: (text) => void (letters += text),
      onclosetag(name) {
        if (name === 'item' && item) {
          items.push(item);
          item = undefined;
        } else if (item && name === 'category') {
          if (isTag && letters !== 'Uncategorized') item.tags.push(letters);
        } else if (item && !item.fields.has(name)) item.fields.set(name, letters);
        if (name === 'wp:author_login') login = letters;
        if (name === 'wp:author_display_name') authors.set(login, letters);
        letters = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { items, authors };
}

/** The posts of an export that WordPress writes under Tools, Export (WXR). */
export function postsOfWordPress(xml: string): Exported {
  if (!/<rss\b|<channel\b/.test(xml))
    throw new Refusal(['It is no export of WordPress: no <rss> stands in it.']);
  const { items, authors } = read(xml);
  const kind = ({ fields }: Item) => fields.get('wp:post_type') ?? 'post';
  const name = ({ fields }: Item) => fields.get('wp:post_name') || (fields.get('title') ?? '');
  return {
    passedOver: [
      ...items
        .filter((item) => kind(item) !== 'post')
        .map((item) => ({ file: `${kind(item)} ${name(item)}`, why: 'not a post' })),
      ...items
        .filter(({ comments }) => comments > 0)
        .map((item) => ({ file: `comments on ${name(item)}`, why: `${item.comments}, which no page shows` })),
    ],
    posts: items
      .filter((item) => kind(item) === 'post')
      .map((item) => {
        const { fields, tags } = item;
        const field = (key: string) => fields.get(key) ?? '';
        const address = URL.canParse(field('link')) ? new URL(field('link')) : undefined;
        const date = [field('wp:post_date_gmt'), field('wp:post_date')].find((one) => /^[1-9]/.test(one));
        return {
          html: htmlOfWordPress(field('content:encoded')).replaceAll(
            /href="https?:\/\/([^/"]+)(\/(?!wp-content)[^"]*)/g,
            (whole, host: string, path: string) => (host === address?.host ? `href="${path}` : whole),
          ),
          front: {
            title: field('title') || name(item),
            slug: name(item),
            ...(address && address.pathname !== '/' ? { url: address.pathname } : {}),
            ...(date === undefined ? {} : { date }),
            ...(field('excerpt:encoded') === '' ? {} : { description: field('excerpt:encoded') }),
            ...(field('wp:post_password') === '' ? {} : { password: 'yes' }),
            status: field('wp:status') || 'publish',
            tags: [...new Set(tags)],
            authors: [authors.get(field('dc:creator')) ?? field('dc:creator')].filter(Boolean),
          },
        };
      }),
  };
}
