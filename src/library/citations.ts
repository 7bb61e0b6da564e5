export interface Citation {
  readonly source: string;
  readonly finding?: string | undefined;
}

const attribute = (tag: string, name: string) =>
  new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean);

const tags = (body: string, component: string) => body.match(new RegExp(`<${component}\\b[^>]*>`, 'g')) ?? [];

/** Every `<Cite>` of a text in reading order, repeats included. */
export const citationsIn = (body: string): Citation[] =>
  tags(body, 'Cite').flatMap((tag) => {
    const source = attribute(tag, 'id');
    return source ? [{ source, finding: attribute(tag, 'finding') }] : [];
  });

/** The sources of a text in the order of their first citation: number n stands at index n - 1. */
export const sourcesIn = (body: string) => [...new Set(citationsIn(body).map(({ source }) => source))];

/** The models whose calculators stand in a text. */
export const calculatorsIn = (body: string) => [
  ...new Set(tags(body, 'Calculator').flatMap((tag) => attribute(tag, 'model') ?? [])),
];
