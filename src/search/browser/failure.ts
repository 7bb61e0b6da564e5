export type Failure = 'offline' | 'missing' | 'unsupported' | 'elsewhere' | 'broken';

export class SearchFailure extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`Search failed: ${failure}`);
    this.failure = failure;
  }
}
