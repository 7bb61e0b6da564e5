/** Copies the one `<pre>` within it; without script, or without a clipboard, its text can be selected. */
class Copyable extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const text = this.querySelector('pre')?.textContent;
    if (!button || !text || !('clipboard' in navigator)) return;
    button.hidden = false;
    const say = (words: string) => () => (button.textContent = words);
    button.addEventListener('click', () => {
      navigator.clipboard
        .writeText(text.trim())
        .then(say('Copied'), say('This browser forbids copying: select the text instead'));
    });
  }
}
customElements.define('fulcrum-copyable', Copyable);
