/** Text made safe to stand in SVG or HTML, in content and in a quoted attribute. */
export const escape = (text: string) =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
