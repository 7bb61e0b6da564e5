import { taking as said } from '#words/taking';
import { copy } from '../../clipboard.ts';
import { shareLink } from '../../share-links.ts';
import type { Network } from '../../site.ts';
import { isUntouched } from '../answer/address.ts';
import { wholeAnswer } from '../answer/plain-answer.ts';
import type { Awake } from './awake.ts';
import { button, create, linkAway, toolBox } from './elements.ts';
import { addressOf } from './page-address.ts';

const isNetwork = (one: unknown): one is Network =>
  one instanceof Object && 'name' in one && 'link' in one && typeof one.link === 'string';

/** The networks that the page offers, as the button that was pressed names them. */
function networksOf({ root }: Awake): readonly Network[] {
  const named: unknown = JSON.parse(
    root.querySelector<HTMLElement>('[data-networks]')?.dataset['networks'] ?? '[]',
  );
  return Array.isArray(named) ? named.filter(isNetwork) : [];
}

/** A device whose own sheet takes a picture, and is what a hand there reaches for. */
const takesPictures = (file: File) =>
  'canShare' in navigator && navigator.canShare({ files: [file] }) && matchMedia('(pointer: coarse)').matches;

/** Offers the answer that is seen to networks, to the device and to the clipboard: always that one, in the same words. */
export function share(awake: Awake, announce: (sentence: string) => void) {
  const { question, title } = awake.words;
  const piece = {
    title: question || title,
    sentence: wholeAnswer(awake.words, awake.answer).replaceAll('\u00a0', ' '),
    address: addressOf(awake),
  };
  const outcome = create('p', { className: 'mt-1' });
  const say = (words: string) => () => {
    outcome.textContent = words;
    announce(words);
  };
  const cannot = say(said.notPermitted);
  const links: HTMLElement[] = networksOf(awake).map((network) => {
    const { name, href, copiesText } = shareLink(network, piece);
    return linkAway(name, href, () => {
      // The app opens without the text.
      if (copiesText) copy(new URL(href).searchParams.get('text') ?? piece.address).catch(() => {});
    });
  });
  const copyLink = button(said.copyLink, () => {
    copy(piece.address).then(say(said.copied), cannot);
  });
  const picture = import('./picture-file.ts').then(({ pictureFile }) => pictureFile(awake, 'card', 'png'));
  // Where it fails, whoever asks for it says so.
  picture.catch(() => {});
  const copyPicture = button(said.copyPicture, () => {
    // Handed over as a promise: a browser that waited for the picture would forget that the reader asked.
    const item = Promise.resolve().then(() => new ClipboardItem({ 'image/png': picture }));
    item.then((one) => navigator.clipboard.write([one])).then(say(said.pictureCopied), cannot);
  });
  const device = create('span', {});
  if ('share' in navigator)
    device.append(
      button(said.device, () => {
        navigator.share({ title: piece.title, text: piece.sentence, url: piece.address }).catch(() => {});
      }),
    );
  picture.then(
    (file) => {
      if (!takesPictures(file)) return;
      device.append(
        button(said.asPicture, () => {
          navigator.share({ files: [file], text: `${piece.title} ${piece.address}` }).catch(() => {});
        }),
      );
    },
    () => {},
  );
  toolBox(awake)?.replaceChildren(
    create('p', {}, isUntouched(awake.state) ? said.ourLink : said.yourLink),
    device,
    ...links,
    copyLink,
    copyPicture,
    outcome,
  );
}
