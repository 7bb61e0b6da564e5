import { destination } from './picture-text.ts';

/** What stood in a frame of another site, by the name of its shortcode or component: what it is called, and where it is. */
const hosts: Readonly<
  Record<string, readonly [words: string, address: (first: string, second: string) => string]>
> = {
  youtube: ['Video on YouTube', (id) => `https://www.youtube.com/watch?v=${id}`],
  vimeo: ['Video on Vimeo', (id) => `https://vimeo.com/${id}`],
  gist: ['Code on GitHub', (...parts) => `https://gist.github.com/${parts.filter(Boolean).join('/')}`],
  tweet: [
    'Post on X',
    (user, id) => `https://x.com/${id === '' ? `i/status/${user}` : `${user}/status/${id}`}`,
  ],
};

const alike: Readonly<Record<string, string>> = {
  liteyoutube: 'youtube',
  youtubeembed: 'youtube',
  twitter: 'tweet',
  x: 'tweet',
  twittertweet: 'tweet',
};

/** Shortcodes and components that stand for something on another site. */
export const embedNames = [...Object.keys(hosts), ...Object.keys(alike)];

/** A link to what an embed showed; undefined where that cannot be told. */
export function linkToEmbed(name: string, first: string, second = '') {
  const plain = name.toLowerCase().replace(/[^a-z]/g, '');
  const host = hosts[alike[plain] ?? plain];
  if (host === undefined || first === '') return undefined;
  const [words, address] = host;
  return `[${words}](${destination(/^https?:/.test(first) ? first : address(first, second))})`;
}

const players: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/, 'youtube'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, 'vimeo'],
];

/** The address of the code that a script of GitHub's would have shown. */
export const gistOf = (src: string) =>
  /^\s*(?:https?:)?(\/\/gist\.github\.com\/[\w./-]+?)\.js(?:\?[^"\s]*)?\s*$/
    .exec(src)?.[1]
    ?.replace(/^/, 'https:');

const isRecording = /\.(?:aac|flac|m4a|m4v|mov|mp3|mp4|oga|ogg|ogv|opus|wav|webm)$/i;

/** What a frame, a film or a sound of another site is called, and where it is; undefined for what is not on one. */
export function frameOf(src: string, title?: string) {
  const url = src.trim().replace(/^\/\//, 'https://');
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  const gist = gistOf(url);
  if (gist !== undefined) return { words: hosts['gist']?.[0] ?? '', url: gist };
  for (const [player, name] of players) {
    const id = player.exec(url)?.[1];
    const [words = '', address] = hosts[name] ?? [];
    if (id !== undefined && address) return { words, url: address(id, '') };
  }
  const { hostname, pathname } = new URL(url);
  const file = isRecording.test(pathname) ? pathname.split('/').at(-1) : undefined;
  return { words: title?.trim() || (file ?? hostname), url };
}
