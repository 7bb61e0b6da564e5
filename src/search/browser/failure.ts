export type Failure = 'offline' | 'missing' | 'unsupported' | 'elsewhere' | 'broken';

/** Whether another attempt would be pointless. */
export const isFinal = (failure: Failure) => failure === 'unsupported' || failure === 'elsewhere';

export class SearchFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`Search failed: ${failure}`);
    this.failure = failure;
  }
}
