import type { Span } from './manuscript.ts';

export interface Edit extends Span {
  readonly text: string;
}

/** A text with some of its parts replaced; where two edits overlap, the first one counts. */
export function edited(source: string, edits: readonly Edit[]) {
  let last = 0;
  let written = '';
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= last && start < last) continue;
    written += source.slice(last, Math.max(start, last)) + text;
    last = end;
  }
  return written + source.slice(last);
}

/** A text with some parts replaced by spaces, so that all other parts keep line and column. */
export const withoutSpans = (source: string, spans: readonly Span[]) =>
  edited(
    source,
    spans.map((span) => ({ ...span, text: source.slice(span.start, span.end).replace(/[^\n]/g, ' ') })),
  );
