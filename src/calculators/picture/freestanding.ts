type Colours = Readonly<Record<string, string>>;

/** The attributes that replace a class, for a drawing without a style sheet. */
function attributesOf(name: string, colours: Colours) {
  const [, property = '', role = ''] = /^(fill|stroke)-([\w-]+)$/.exec(name) ?? [];
  if (name === 'text-small') return ' font-size="13"';
  if (role === 'none') return ` ${property}="none"`;
  return Object.hasOwn(colours, role) ? ` ${property}="${colours[role]}"` : '';
}

/** A drawing that can leave the page: its classes become colours, and nothing is cut at its edge. */
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
