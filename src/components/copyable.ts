/** Copies the one `<pre>` within it; without script, or without a clipboard, its text can be selected. */
class Copyable extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector('button');
    const text = this.querySelector('pre')?.textContent;
    if (!button || !text || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(text.trim());
        button.textContent = 'Copied';
      } catch {
        button.textContent = 'This browser forbids copying: select the text instead';
      }
    });
  }
}
customElements.define('fulcrum-copyable', Copyable);
