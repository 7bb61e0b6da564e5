import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { expiry, securityTxt } from '../../src/sharing/security-txt.ts';
import { read } from './built.ts';

it('security.txt expires at the date that is computed from its build', () => {
  const { mtime } = statSync('dist/.well-known/security.txt');
  expect(read('.well-known/security.txt').toString('utf8')).toBe(securityTxt(expiry(mtime)));
});
