import { z } from 'astro/zod';

/**
 * What a press of a key costs the processor, out of a trace: the time that the page's main thread worked (and not the
 * clock, which counts waiting for a frame and for other programs) from the key to the frame that shows its answer.
 */

const traced = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number(),
      dur: z.number().optional(),
      tdur: z.number().optional(),
      args: z.looseObject({ data: z.looseObject({ type: z.string().optional() }).optional() }).optional(),
    }),
  ),
});

export const categories = ['toplevel', 'devtools.timeline', 'blink.user_timing'];
/** Set by the page when the answer stands in it. */
export const answered = 'answered';

export interface Work {
  readonly all: number;
  readonly script: number;
  readonly layout: number;
}

/** Names of the browser's own, for what is no script. */
const layouts = /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Layerize)$/;
const scripts = /^(?:EventDispatch|FunctionCall|FireAnimationFrame|TimerFire|RunMicrotasks)$/;

/** Milliseconds of work for each press in a trace that was answered. */
export function workOf(trace: Buffer): readonly Work[] {
  const { traceEvents } = traced.parse(JSON.parse(trace.toString()));
  const marks = traceEvents.filter(({ name }) => name === answered);
  const [first] = marks;
  if (!first) return [];
  const main = traceEvents
    .filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X')
    .toSorted((one, other) => one.ts - other.ts);
  const keys = main.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown');
  const spent = (events: typeof main) => events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  return keys.flatMap((key, index) => {
    const next = keys[index + 1]?.ts ?? Infinity;
    const mark = marks.findLast(({ ts }) => ts > key.ts && ts < next);
    // The last that a frame is made of; its task hands the frame over.
    const layers = mark && main.find(({ name, ts }) => name === 'Layerize' && ts > mark.ts);
    if (!layers || layers.ts > next) return [];
    const until = layers.ts;
    const within = main.filter(({ ts, dur = 0 }) => ts + dur >= key.ts && ts <= until);
    // The outermost of each name: a task that runs within a task is a part of it.
    const outermost = (wanted: RegExp) => {
      let end = -1;
      return within.filter(({ name, ts, dur = 0 }) => {
        if (!wanted.test(name) || ts < end) return false;
        end = ts + dur;
        return true;
      });
    };
    return {
      all: spent(outermost(/RunTask$/)),
      script: spent(outermost(scripts)),
      layout: spent(outermost(layouts)),
    };
  });
}
