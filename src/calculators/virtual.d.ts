declare module 'virtual:models' {
  import type { Model } from '../models/model.ts';
  /** Each model alone, without its reference points, by its id. */
  const load: Readonly<Record<string, () => Promise<{ readonly default: Model }>>>;
  export default load;
}
