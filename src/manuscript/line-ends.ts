import { defineHastPlugin, type HastNode } from 'satteri';

/** What is counted in running text: a number parted from it at the end of a line is read twice. */
const counted = [
  ...['seconds?', 'minutes?', 'hours?', 'days?', 'weeks?', 'months?', 'years?', 'quarters?'],
  ...['times', 'points?', 'people', 'developers', 'engineers', 'managers', 'freelancers', 'maintainers'],
  ...['workers', 'users', 'readers', 'companies', 'repositories', 'projects', 'teams', 'tasks', 'reports'],
  ...['layers', 'lines', 'draws', 'commits', 'job cuts', 'pull requests'],
];
const numberAndNoun = new RegExp(`(\\d)\\s(?=(?:${counted.join('|')})\\b)`, 'g');

/** `keptOnALine('34 minutes, 2025–26')` with U+00A0 before “minutes” and U+2060 behind the dash. */
export const keptOnALine = (text: string) =>
  text.replace(numberAndNoun, '$1\u00a0').replace(/(\d–)(?=\d)/g, '$1\u2060');

/** A heading's words make its anchor, and code is copied: both stay as they were written. */
const asWritten = /^(?:h[1-6]|code|pre|math)$/;

/** Keeps on a line, in running text, what `keptOnALine` keeps; for every Markdown processor of the site. */
export const lineEnds = defineHastPlugin({
  name: 'line-ends',
  text(node, context) {
    const joined = keptOnALine(node.value);
    if (joined === node.value) return;
    let above: HastNode | undefined = context.parent(node);
    for (; above; above = context.parent(above))
      if (above.type === 'element' && asWritten.test(above.tagName)) return;
    context.replaceNode(node, { type: 'text', value: joined });
  },
});
