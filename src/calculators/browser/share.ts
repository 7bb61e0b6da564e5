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

/** The networks that the page offers, read from the Share button. */
function networksOf({ root }: Awake): readonly Network[] {
  const named: unknown = JSON.parse(
    root.querySelector<HTMLElement>('[data-networks]')?.dataset['networks'] ?? '[]',
  );
  return Array.isArray(named) ? named.filter(isNetwork) : [];
}

/** Whether the device's share sheet takes pictures, and is what people use there: on touch screens. */
const takesPictures = (file: File) =>
  'canShare' in navigator && navigator.canShare({ files: [file] }) && matchMedia('(pointer: coarse)').matches;

/** Offers the answer shown to networks, the device and the clipboard: always the same answer, in the same words. */
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
      // The app opens without the text, so it is copied to be pasted there.
      if (copiesText) copy(new URL(href).searchParams.get('text') ?? piece.address).catch(() => {});
    });
  });
  const copyLink = button(said.copyLink, () => {
    copy(piece.address).then(say(said.copied), cannot);
  });
  const picture = import('./picture-file.ts').then(({ pictureFile }) => pictureFile(awake, 'card', 'png'));
  // The button that needs the picture reports a failure.
  picture.catch(() => {});
  const copyPicture = button(said.copyPicture, () => {
    // Handed over as a promise: browsers allow copying only right after a press, and the picture takes longer.
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
