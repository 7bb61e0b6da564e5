import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { embedCode } from '../../src/calculators/browser/embed-code.ts';

test.each(['Where do the "hours" go?', "What's <b>left</b> & why?", '“Quoted”'])(
  'embedCode(id, question, address) has %j as the title of its frame',
  (question) => {
    const address = 'https://fulcrum.example/embed/x/#v=1&row=enterprise';
    const [frame] = parseDocument(embedCode('x', question, address), { decodeEntities: true }).children;
    expect(frame).toMatchObject({ name: 'iframe', attribs: { src: address, title: question } });
  },
);
