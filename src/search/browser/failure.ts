export type Failure = 'offline' | 'missing' | 'unsupported' | 'elsewhere' | 'broken';

/** What another attempt would not mend. */
export const isFinal = (failure: Failure) => failure === 'unsupported' || failure === 'elsewhere';

export class SearchFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`Search failed: ${failure}`);
    this.failure = failure;
  }
}
