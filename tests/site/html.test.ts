import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { pages } from './built.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  elements: ['html5', { 'astro-island': { flow: true, phrasing: true } }],
  rules: {
    // The build leaves them as they were written; neither changes what a browser does.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    // A title is a sentence here; what a list of results shows of it is its own to cut.
    'long-title': 'off',
    // What is loaded comes from this host alone; a test of its own holds that.
    'require-sri': 'off',
  },
});

// Astro writes this sheet of its own where the first island stands, wherever that is.
const islandSheet = /<style>astro-island[^<]*<\/style>/;

it.each(pages)('$address is valid HTML', async ({ address, html }) => {
  const report = await validator.validateString(html.replace(islandSheet, ''), address);
  const faults = report.results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
  expect(faults.join('\n')).toBe('');
});
