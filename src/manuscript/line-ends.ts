import { defineHastPlugin, type HastNode } from 'satteri';

/** Nouns after numbers. A line break between the two would make readers stumble. */
const counted = [
  ...['seconds?', 'minutes?', 'hours?', 'days?', 'weeks?', 'months?', 'years?', 'quarters?'],
  ...['times', 'points?', 'people', 'developers', 'engineers', 'managers', 'freelancers', 'maintainers'],
  ...['workers', 'users', 'readers', 'companies', 'repositories', 'projects', 'teams', 'tasks', 'reports'],
  ...['layers', 'lines', 'draws', 'commits', 'job cuts', 'pull requests'],
];
const numberAndNoun = new RegExp(`(\\d)\\s(?=(?:${counted.join('|')})\\b)`, 'g');

/** Prevents line breaks in `34 minutes` (U+00A0 for the space) and `2025–26` (U+2060 after the dash). */
export const keptOnALine = (text: string) =>
  text.replace(numberAndNoun, '$1\u00a0').replace(/(\d–)(?=\d)/g, '$1\u2060');

/** Elements that stay as written: anchors are made from headings, and code is copied. */
const asWritten = /^(?:h[1-6]|code|pre|math)$/;

/** Applies `keptOnALine` to running text. */
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
