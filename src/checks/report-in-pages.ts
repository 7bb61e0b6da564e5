import type { HookParameters } from 'astro';
import { escape } from '../text/escape.ts';

type Server = HookParameters<'astro:server:setup'>['server'];

/** Marks the question that this server asks itself: what the page is without the report. */
const inner = 'x-without-report';
const address = '/@content-report';

const box = (text: string) =>
  `<pre style="margin:0;padding:1.5rem;max-height:60vh;overflow:auto;white-space:pre-wrap;font:14px/1.5 ui-monospace,monospace;color:#111;background:#fbe9e4;border-bottom:2px solid #b3261e">${escape(text)}</pre>`;

/** Asks until something else is found, without Vite's client, which would lay a stack over what is said here. */
const waiting = (text: string) =>
  `<script>setInterval(async () => { const { ok, text } = await fetch('${address}').then(async (answer) => ({ ok: answer.ok, text: await answer.text() }), () => ({})); if (ok && text !== document.querySelector('pre').textContent) location.reload(); }, 1000)</script>`.replace(
    '</script>',
    text === '' ? '</script>' : '</script>',
  );
