import { hash } from 'node:crypto';

const digestOf = (content: Uint8Array) => hash('sha256', content, 'buffer');
const digestLength = 32;

/** Content that can tell later whether it is still what it was: what is kept from build to build is not taken on trust. */
export const sealed = (content: Uint8Array) => Buffer.concat([digestOf(content), content]);

/** What was sealed; nothing where a byte is another than it was, or is missing. */
export function unsealed(kept: Uint8Array) {
  const content = kept.subarray(digestLength);
  return digestOf(content).equals(kept.subarray(0, digestLength)) ? content : undefined;
}
