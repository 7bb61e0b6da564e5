/** What a script adds to the plain links: the device's own share sheet, copying, and more when it is asked for. */
class ShareBar extends HTMLElement {
  connectedCallback() {
    const { title = '', sentence: text = '', address = '' } = this.dataset;
    // Share sheets of desktops are poorer than the links beside them.
    const sends = 'share' in navigator && matchMedia('(pointer: coarse)').matches;
    for (const button of this.querySelectorAll('button'))
      button.hidden = button.dataset['act'] === 'send' ? !sends : !('clipboard' in navigator);
    this.onclick = ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const { act } = target.dataset;
      // A calculator keeps the reader's scenario there.
      const url = address + location.hash.replace(/^#(?!v=).*/, '');
      if (act === 'send') navigator.share({ title, text, url }).catch(() => 0);
      else if (act) {
        const label = target.textContent;
        const say = (said: string) => () => {
          target.textContent = said;
          setTimeout(() => (target.textContent = label), 3000);
        };
        const words =
          target instanceof HTMLAnchorElement
            ? new URL(target.href).searchParams.get('text')
            : act === 'copy'
              ? url
              : import('./share-more.ts').then((more) => more.words(act, title, url));
        // Handed over as a promise: a browser that waited for the words would forget that the reader asked.
        const type = 'text/plain';
        const blob = Promise.resolve(words).then((written) => new Blob([written ?? url], { type }));
        navigator.clipboard
          .write([new ClipboardItem({ [type]: blob })])
          .then(say('Copied'), say('Cannot copy'));
      }
    };
  }
}
customElements.define('fulcrum-share', ShareBar);
