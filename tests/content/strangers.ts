import fc from 'fast-check';

/** Texts that a stranger may send in, made of hostile and honest pieces. Scripts among them say `stranger`. */

const script = '<script>alert("stranger")</script>';

const hostile = [
  script,
  '<SCRIPT SRC="https://stranger.example/x.js"></SCRIPT>',
  '<scr<script>ipt>alert("stranger")</scr</script>ipt>',
  '<![CDATA[ <script>alert("stranger")</script> ]]>',
  '<?php <script>alert("stranger")</script> ?>',
  '<img src=x onerror=alert("stranger")>',
  '<img src="/x.png" alt="x" onerror={alert("stranger")} />',
  '<svg onload="alert(`stranger`)"><path d="M0 0"/></svg>',
  '<svg><script>alert("stranger")</script></svg>',
  '<svg><animate attributeName="href" values="javascript:alert(`stranger`)" /></svg>',
  '<svg><a xlink:href="javascript:alert(`stranger`)"><text>x</text></a></svg>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(`stranger`)</script>"></iframe></foreignObject></svg>',
  '<math><annotation-xml encoding="text/html"><script>alert("stranger")</script></annotation-xml></math>',
  '<svg><title><style><img src=x onerror=alert("stranger")></style></title></svg>',
  '<iframe src="javascript:alert(`stranger`)"></iframe>',
  '<a href="java&#10;script:alert(`stranger`)">x</a>',
  '<a href="&#x6A;avascript:alert(`stranger`)">x</a>',
  '[x](javascript:alert`stranger`)',
  '[x](<java\tscript:alert`stranger`>)',
  '![x](data:text/html,<script>alert`stranger`</script>)',
  '<javascript:alert`stranger`>',
  '[x](/\\stranger.example/)',
  '<a href="//stranger.example/">x</a>',
  '<form action="https://stranger.example/"><input name="q"></form>',
  '<button formaction="javascript:alert(`stranger`)">x</button>',
  '<base href="https://stranger.example/">',
  '<meta http-equiv="refresh" content="0; url=https://stranger.example/">',
  '<link rel="stylesheet" href="https://stranger.example/x.css">',
  '<style>@import "https://stranger.example/x.css"; * { display: none }</style>',
  '<p style="position: fixed; inset: 0">stranger</p>',
  '<title>stranger',
  '<textarea>stranger',
  '<select><option>stranger',
  '<noembed>stranger',
  '<plaintext>stranger',
  '<!-- stranger',
  '<!--> <script>alert("stranger")</script> -->',
  '<!-- --!> <script>alert("stranger")</script>',
  '<p title="a\n\n<script>alert(`stranger`)</script>',
  '<div data-calculator="stranger" data-log>x</div>',
  '<img name="querySelector" src="/x.png" alt="stranger">',
  '</main></body></html>',
  '```html"><script>alert("stranger")</script>\n<script>alert("stranger")</script>\n```',
  '~~~~nosuchlanguage\n<script>alert("stranger")</script>\n~~~~',
  '<p set:html="<script>alert(`stranger`)</script>">x</p>',
  '<Fragment set:html={"<script>alert(`stranger`)</script>"} />',
  '{<script>{"alert(`stranger`)"}</script>}',
  '{process.env.HOME}',
  '{import.meta.env.SECRET}',
  '{globalThis.stranger = 1}',
  '{"<script>alert(`stranger`)</script>"}',
  '{`</script><script>alert("stranger")</script>`}',
  '<p {...{ onclick: "alert(`stranger`)" }}>x</p>',
  '<props.components.x />',
  "export const components = { p: 'script' }",
  'export const Aside = \'script\'\n\n<Aside title="x">alert(`stranger`)</Aside>',
  "export const Stranger = () => <script>alert('stranger')</script>",
  "import Stranger from 'data:text/javascript,export default 1'\n\n<Stranger />",
  "import fs from 'node:fs'\n\nexport const stranger = fs.writeFileSync('stranger', 'x')",
  "import { HTMLString } from 'astro/runtime/server/index.js'",
  '<Aside title="</script><script>alert(`stranger`)</script>">x</Aside>',
  '<Aside title={"<img src=x onerror=alert(`stranger`)>"}>x</Aside>',
  '<Definition term="x" onclick="alert(`stranger`)">x</Definition>',
  '<Prompt title="x">\n\n```html\n<script>alert("stranger")</script>\n```\n\n</Prompt>',
  '<Checklist>\n\n- `<script>alert("stranger")</script>`\n\n</Checklist>',
  '| a |\n| --- |\n| <script>alert("stranger")</script> |',
  'x[^1]\n\n[^1]: <img src=x onerror=alert("stranger")>',
  '[x]: javascript:alert`stranger`\n\n[x]',
  '\u0000<script>\u0000alert("stranger")',
  '\\<script>alert("stranger")\\</script>',
  '&lt;script>alert("stranger")&lt;/script>',
  '`<script>alert("stranger")</script>`',
  '## <script>alert("stranger")</script>',
  '---\ndraft: false\n---',
];

const honest = [
  'A paragraph of words, with *emphasis* and `code`.',
  '## A heading',
  '- One\n- Two',
  '> A quotation.',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '```ts\nconst x: Array<string> = [];\n```',
  'Water is H<sub>2</sub>O.',
  '<details>\n<summary>More</summary>\n\nWords.\n\n</details>',
  '<Aside title="A title">\n\nWords.\n\n</Aside>',
  '<PullQuote>Words.</PullQuote>',
  '<Note>Words.</Note>',
  '[elsewhere](https://example.org/)',
  'Words[^n]\n\n[^n]: A note.',
  '<p id="motto" lang="la">Da mihi.</p>',
];

const wraps: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text,
  (text) => `- Words.\n\n  ${text.replaceAll('\n', '\n  ')}`,
  (text) => `> ${text.replaceAll('\n', '\n> ')}`,
  (text) => `Words ${text} more.`,
  (text) => `**${text}**`,
  (text) => `[${text}](https://example.org/)`,
  (text) => `## ${text}`,
  (text) => `| a |\n| --- |\n| ${text} |`,
  (text) => `<Aside title="x">\n\n${text}\n\n</Aside>`,
  (text) => `<div>\n${text}\n</div>`,
  (text) => `{/* ${text} */}`,
  (text) => `<!-- ${text} -->`,
  (text) => `    ${text}`,
  (text) => `\`\`\`\`\n${text}\n\`\`\`\``,
];

const piece = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...hostile) },
      { weight: 4, arbitrary: fc.constantFrom(...honest) },
    ),
    fc.constantFrom(...wraps),
  )
  .map(([text, wrap]) => wrap(text));

/** The text of an essay or a page. */
export const strangeText = fc
  .array(piece, { minLength: 1, maxLength: 3 })
  .map((pieces) => pieces.join('\n\n'));

/** Words in a field: of a ledger entry, of a calculator, of front matter. */
export const strangeWords = fc.constantFrom(
  ...hostile.filter((text) => !/[\n\0]/.test(text)),
  '"><img src=x onerror=alert(`stranger`)>',
  "' onmouseover='alert(`stranger`)",
  '</title></textarea></style></script><script>alert("stranger")</script>',
  ']]><script>alert("stranger")</script>',
  '*/ alert("stranger") /*',
  '{{stranger}} ${stranger}',
);

/** Seeds, which test titles name: one that is always tried, and a new one for each run. */
export const seeds = [20261128, Date.now() % 2 ** 31];
