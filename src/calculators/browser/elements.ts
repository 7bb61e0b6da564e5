import type { Awake } from './awake.ts';

/** The element in which a tool shows its result. */
export const toolBox = ({ root }: Pick<Awake, 'root'>) => root.querySelector<HTMLElement>('[data-tool]');

export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, unknown>>,
  ...children: (Node | string)[]
) {
  const element = document.createElement(name);
  Object.assign(element, properties);
  element.append(...children);
  return element;
}

export const button = (label: string, onclick: () => void) =>
  create('button', { type: 'button', className: 'mr-5 min-h-6 underline', onclick }, label);

export const linkAway = (label: string, href: string, onclick?: () => void) =>
  create(
    'a',
    { className: 'mr-5 inline-block min-h-6 underline', href, target: '_blank', rel: 'noopener', onclick },
    label,
  );
