/** Text made safe to stand in HTML, SVG or XML, in content and in a quoted attribute. */
export const escape = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
