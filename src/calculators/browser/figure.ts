import { figurePart, figureSizes } from '../answer/shown.ts';
import { figureOf } from '../../plates/figures/of-calculator.ts';
import type { Awake } from './awake.ts';

/** The picture of the model, drawn anew where it stands: its code is fetched once there is an answer to draw. */
export function followedByFigure(awake: Awake, fail: () => void): () => void {
  let figure: ReturnType<typeof figureOf> | undefined;
  const draw = (all = false) => {
    const { answer, pinned } = awake;
    (figure ??= figureOf(awake.id)).then(
      (drawn) => {
        // One that comes late is of an answer that is gone.
        if (!drawn || answer !== awake.answer) return;
        for (const size of figureSizes) {
          const place = awake.root.querySelector(`[data-part="figure-${size}"]`);
          if (all || place?.checkVisibility())
            awake.write({ [`figure-${size}`]: figurePart(drawn, size, awake, answer, pinned) });
        }
      },
      () => {
        // The next answer asks again.
        figure = undefined;
        fail();
      },
    );
  };
  // The size that is not seen is drawn when it may be.
  matchMedia('(width >= 40rem)').addEventListener('change', () => draw(true));
  addEventListener('beforeprint', () => draw(true));
  return draw;
}
