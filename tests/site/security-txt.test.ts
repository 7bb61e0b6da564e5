import { expect, it } from 'vitest';
import { absolute, site } from '../../src/site.ts';
import { read } from './built.ts';

it('security.txt says whom to tell, and until when, as RFC 9116 wants it', () => {
  const lines = read('.well-known/security.txt').toString('utf8').trim().split('\n');
  const fields = new Map(lines.map((line) => [line.replace(/:.*/, ''), line.replace(/^[^:]*: /, '')]));
  expect(fields.get('Contact')).toBe(`mailto:${site.email}`);
  expect(fields.get('Canonical')).toBe(absolute('/.well-known/security.txt'));
  expect(fields.get('Expires')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  expect(new Set(lines.map((line) => line.replace(/:.*/, ''))).size).toBe(lines.length);
});
