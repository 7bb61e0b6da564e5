import { destination } from './picture-text.ts';

/** Link text and address for what an embed showed, by the name of its shortcode or component. */
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

/** Other names for the same embeds. */
const alike: Readonly<Record<string, string>> = {
  liteyoutube: 'youtube',
  youtubeembed: 'youtube',
  twitter: 'tweet',
  x: 'tweet',
  twittertweet: 'tweet',
};

/** Names of shortcodes and components that embed something from another site. */
export const embedNames = [...Object.keys(hosts), ...Object.keys(alike)];

/** A Markdown link to what an embed showed; undefined if its address is unknown. */
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

/** The page of the gist that a GitHub embed script would have shown; undefined if it is another script. */
export const gistOf = (src: string) =>
  /^\s*(?:https?:)?(\/\/gist\.github\.com\/[\w./-]+?)\.js(?:\?[^"\s]*)?\s*$/
    .exec(src)?.[1]
    ?.replace(/^/, 'https:');

const isRecording = /\.(?:aac|flac|m4a|m4v|mov|mp3|mp4|oga|ogg|ogv|opus|wav|webm)$/i;

/** Link text and address for an iframe, video or audio of another site; undefined if it is not on another site. */
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
