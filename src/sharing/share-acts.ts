async function markdown() {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  const response = await fetch(link?.href ?? '');
  if (!response.ok) throw new Error(`The Markdown of this page answers ${response.status}.`);
  return response.text();
}

/** The text that an entry of the share bar copies. */
async function words(act: string, target: HTMLElement, address: string) {
  if (target instanceof HTMLAnchorElement) return new URL(target.href).searchParams.get('text') ?? address;
  if (act === 'copy') return address;
  if (act === 'markdown') return markdown();
  // Its citations stand in the page, as HowToCite.astro wrote them.
  return document.querySelector(`[data-copied=${act}] pre`)?.textContent ?? '';
}

function copy(target: HTMLElement, text: Promise<string>) {
  const label = target.textContent;
  const say = (said: string) => () => {
    target.textContent = said;
    setTimeout(() => (target.textContent = label), 3000);
  };
  // Handed over as a promise: a browser that waited for the words would forget that the reader asked.
  const type = 'text/plain';
  const blob = text.then((written) => new Blob([written], { type }));
  navigator.clipboard.write([new ClipboardItem({ [type]: blob })]).then(say('Copied'), say('Cannot copy'));
}

/** Does what the entry that was clicked says; of links it only copies the text that they carry. */
function act(target: HTMLElement, bar: HTMLElement) {
  const { share: url = '', title = '', sentence: text = '' } = bar.dataset;
  const { act: asked } = target.dataset;
  if (asked === 'send')
    navigator.share({ title, text, url }).catch((error: unknown) => {
      // A reader who closes the share sheet has changed their mind; where it does not open, the link is at hand.
      const closed = error instanceof DOMException && error.name === 'AbortError';
      if (!closed) copy(target, Promise.resolve(url));
    });
  else if (asked === 'print') print();
  else if (asked && target.textContent !== 'Copied') copy(target, words(asked, target, url));
}

document.addEventListener('fulcrum-share', (event) => {
  const target: unknown = event instanceof CustomEvent ? event.detail : undefined;
  const bar = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-share]') : null;
  if (bar && target instanceof HTMLElement) act(target, bar);
});
