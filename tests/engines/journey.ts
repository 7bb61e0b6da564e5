import { acting } from './acting.ts';
import { copying } from './copying.ts';
import { reading } from './reading.ts';
import type { Step } from './step.ts';

/** What a reader does, in order. Add a step, and three engines take it. */
export const journey: readonly Step[] = [...reading, ...acting, ...copying];
