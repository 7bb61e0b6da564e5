type Colours = Readonly<Record<string, string>>;

/** What a class says of a drawing, as attributes that need no sheet. */
function attributesOf(name: string, colours: Colours) {
  const [, property = '', role = ''] = /^(fill|stroke)-([\w-]+)$/.exec(name) ?? [];
  if (name === 'text-small') return ' font-size="13"';
  if (role === 'none') return ` ${property}="none"`;
  return Object.hasOwn(colours, role) ? ` ${property}="${colours[role]}"` : '';
}

/** A drawing of ours that leaves the page: the colours that its classes name are written into it, and nothing is cut at its edge. */
export const freestanding = (svg: string, colours: Colours) =>
  svg
    .replace(/ class="([^"]*)"/g, (_, names: string) =>
      names
        .split(' ')
        .map((name) => attributesOf(name, colours))
        .join(''),
    )
    .replaceAll('<svg', '<svg overflow="visible"')
    .replace(/(<svg overflow="visible"[^>]*?) overflow="visible"/g, '$1');
