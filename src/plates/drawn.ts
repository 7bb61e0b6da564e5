import { getCollection } from 'astro:content';
import { platesFrom } from './index.ts';
import { onceABuild } from '../reuse/once-a-build.ts';

const load = async () => platesFrom(await getCollection('sources'));

/** Every plate, drawn from the published ledger; nearly every page asks, so they are made once a build. */
export const plates = onceABuild(load);
