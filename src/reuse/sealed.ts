import { hash } from 'node:crypto';

const digestOf = (content: Uint8Array) => hash('sha256', content, 'buffer');
const digestLength = 32;

/** Content preceded by its digest, so that a cache can notice if it was damaged between builds. */
export const sealed = (content: Uint8Array) => Buffer.concat([digestOf(content), content]);

/** The content that was sealed; undefined if it was changed or truncated. */
export function unsealed(kept: Uint8Array) {
  const content = kept.subarray(digestLength);
  return digestOf(content).equals(kept.subarray(0, digestLength)) ? content : undefined;
}
