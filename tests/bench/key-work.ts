import { z } from 'astro/zod';

/**
 * What a key press costs the processor, read from a trace: how long the page's main thread worked from the key to the
 * frame that shows its answer. Not wall-clock time, which includes waiting for a frame and for other programs.
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
/** The performance mark that the page sets when its answer has changed. */
export const answered = 'answered';

export interface Work {
  readonly all: number;
  readonly script: number;
  readonly layout: number;
}

/** The browser's names for trace events of style, layout and paint; below, for those of scripts. */
const layouts = /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Layerize)$/;
const scripts = /^(?:EventDispatch|FunctionCall|FireAnimationFrame|TimerFire|RunMicrotasks)$/;

/** Milliseconds of work for each key press of a trace that got an answer. */
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
    // The last step in making a frame; its task hands the frame over.
    const layers = mark && main.find(({ name, ts }) => name === 'Layerize' && ts > mark.ts);
    if (!layers || layers.ts > next) return [];
    const until = layers.ts;
    const within = main.filter(({ ts, dur = 0 }) => ts + dur >= key.ts && ts <= until);
    // Outermost events only: one that runs within another is part of it.
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
