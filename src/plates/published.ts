import { getCollection } from 'astro:content';
import { platesFrom } from './index.ts';

const load = async () => platesFrom(await getCollection('sources'));

let kept: ReturnType<typeof load> | undefined;

/** Every plate, drawn from the published ledger; nearly every page asks, so they are made once a build. */
export const plates = () => (import.meta.env.DEV ? load() : (kept ??= load()));
