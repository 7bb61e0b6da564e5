/** A passage that a reader selected, to be passed on. In the browser. */
export const passage = {
  label: 'Share this passage',
  copy: 'Copy quotation',
  copied: 'Copied',
  cannot: 'Cannot copy',
  /** Outer and inner marks of quotation, which titles and records are set with too. */
  marks: ['“', '”', '‘', '’'] as readonly [string, string, string, string],
};
