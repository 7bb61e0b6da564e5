/** What to write instead of components of other publications, by their names in lower case. */
const instead: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['image img picture photo zoom', '![what it shows](./name.jpg)', '<Figure>'],
      [
        'youtube vimeo video tweet twitter embed gist iframe codepen bluesky toot spotify audio',
        '<Elsewhere>',
      ],
      ['callout tip info warning caution danger alert admonition important hint box', '> [!NOTE]', '<Aside>'],
      ['quote blockquote', '> words', '<PullQuote>'],
      ['footnote sidenote marginnote fn', '[^1]', '<Note>'],
      ['citation ref reference source', '<Cite>'],
      ['details accordion collapse collapsible expand spoiler toggle', '<details>'],
      ['code codeblock highlight', '```'],
      ['math latex katex tex formula', '$x^2$'],
      ['link button', '[words](/about/)'],
      ['columns grid row gallery', '<SideBySide>'],
      ['table', '| a | b |'],
      ['tasklist todo', '<Checklist>'],
    ] as const
  ).flatMap(([names, ...ours]) => names.split(' ').map((name) => [name, ours] as const)),
);

export const insteadOfComponent = (name: string): readonly string[] => instead.get(name.toLowerCase()) ?? [];
