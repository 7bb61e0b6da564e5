import { readFileSync } from 'node:fs';
import { personalLeverage } from '../../src/models/personal-leverage.ts';
import { noSpeed, speedRatioSources } from '../../src/models/speed-ratio-sources.ts';

/** Every finding on which the calculator rests must be in the ledger: here in German, as authors would write it. */
const cited = [
  ...Object.values(personalLeverage.parameters).flatMap(({ sources }) => sources),
  ...Object.values(speedRatioSources).flat(),
  ...noSpeed,
].map((finding) => finding.split('/'));
const ledger = Object.fromEntries(
  [...new Set(cited.map(([source = '']) => source))].map((source) => [
    `content/sources/${source}.yaml`,
    `title: Dinge
label: Ding
authors: [Ding]
kind: survey
read: secondary
checked: 2025-06-01
volatility: fast
year: 2024
summary: Ein Satz über Dinge.
findings:
${[...new Set(cited.flatMap(([of, finding = '']) => (of === source ? [finding] : [])))]
  .map(
    (finding) => `  - id: ${finding}
    question: speed
    statement: Ein Satz.
    population: Dinge
    caveats: Ein Satz.
    added: 2024-01-01
    ratio: { low: 1.06, likely: 1.26, high: 1.46 }
`,
  )
  .join('')}`,
  ]),
);

const inputs = Object.entries(personalLeverage.parameters).map(
  ([key, { minimum, maximum }]) =>
    `  ${key}: { label: Ein Ding, hint: noch eines, slider: [${Math.max(minimum, 0.1)}, ${Math.min(maximum, 80)}, 0.01]${key === 'speedRatio' ? ', flip: "unter [] geht es zurück"' : ''} }\n`,
);
export const essay = `---
title: Eins
description: Eine Beschreibung, die lang genug ist, um in einer Liste von Treffern zu stehen.
author: erika
pubDatetime: 2024-03-05T09:00:00Z
tags: [bremsen]
---

Ein Satz über <Answer model="personal-leverage" output="hoursFreed" as="minutes" />.

<Assumes model="personal-leverage" inputs="hoursPerWeek handsOnShare" />

<Calculator model="personal-leverage" />

Noch ein Satz.
`;

const calculator = `---
title: Meine Woche
question: Wie viel schneller wird meine Woche?
order: 1
description: Eine Beschreibung, die lang genug ist, um in einer Liste von Treffern zu stehen.
given: eine Woche von 45 Stunden
answer: ['In einer Woche von [hoursPerWeek] gewinnen Sie etwa [hoursFreed].']
range: ['Sie verlieren Zeit in [casesBelow].']
short: ['etwa [hoursFreed] je Woche', '([hoursFreed.range])']
axis: { label: Zeit je Woche, unit: hours, below: verloren, above: gewonnen, better: high }
inputs:
${inputs.join('')}outputs:
${Object.keys(personalLeverage.evaluate())
  .map((key) => `  ${key}: { label: Ein Ding, unit: ${/hours/i.test(key) ? 'hours' : 'ratio'} }\n`)
  .join('')}rows: { ${Object.keys(speedRatioSources)
  .map((row) => `${row}: Ein Ding`)
  .join(', ')} }
presets: [{ id: jemand, label: Jemand, values: { handsOnShare: 0.02 } }]
switches: [{ id: ding, label: Ein Ding, note: Noch ein Ding., ranges: { speedRatio: [0.72, 0.84, 0.98] } }]
effortLog: true
small: [hoursPerWeek, handsOnShare, speedRatio]
changes: [{ version: 1, date: 2025-06-01, note: Erste. }]
---

## Zuletzt

Ein Satz.
`;
/** An author, a tag, an essay, a ledger and a calculator, all in German. */
export const files = {
  'content/authors/erika.yaml': 'name: Erika\ndescription: Schreibt über Dinge.\n',
  'content/tags/bremsen.yaml': 'label: Bremsen\ndescription: Dinge.\n',
  'content/essays/eins/index.mdx': essay,
  ...ledger,
  'content/calculators/personal-leverage.mdx': calculator,
  'wrangler.jsonc': readFileSync('wrangler.jsonc', 'utf8'),
};
