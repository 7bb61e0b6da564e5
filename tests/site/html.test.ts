import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { pages } from './built.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: ['html5', { 'astro-island': { flow: true, phrasing: true } }],
  rules: {
    // Matters of style, which the build leaves as they were written; none changes what a browser does.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    // A title is a sentence here; lists of search results may cut it.
    'long-title': 'off',
    // Everything is loaded from this host, as policy.test.ts makes sure.
    'require-sri': 'off',
  },
});

// Astro writes this stylesheet before the first island, wherever that is.
const islandSheet = /<style>astro-island[^<]*<\/style>/;

it.each(pages)('$address is valid HTML', async ({ address, html }) => {
  const report = await validator.validateString(html.replace(islandSheet, ''), address);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(faults.join('\n')).toBe('');
});
