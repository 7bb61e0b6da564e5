import { inSight } from '../../in-sight.ts';
import { figureOf } from '../../plates/figures/of-calculator.ts';
import { figurePart, figureSizes } from '../answer/shown.ts';
import type { Awake } from './awake.ts';

/** How long the reader must pause before a picture out of sight is redrawn, in milliseconds. */
const resting = 300;

/** Keeps the picture of the model up to date, at once if it is in sight; its code is fetched with the first answer. */
export function followedByFigure(awake: Awake, fail: () => void): () => void {
  let figure: ReturnType<typeof figureOf> | undefined;
  const places = figureSizes.flatMap((size) => {
    const place = awake.root.querySelector(`[data-part="figure-${size}"]`);
    return place ? [{ size, place }] : [];
  });
  let rest: ReturnType<typeof setTimeout> | undefined;
  const draw = (wanted: (place: Element) => boolean) => {
    const { answer, pinned } = awake;
    (figure ??= figureOf(awake.id)).then(
      (drawn) => {
        // By the time the code has loaded, the answer may have changed.
        if (!drawn || answer !== awake.answer) return;
        for (const { size, place } of places)
          if (wanted(place))
            awake.write({ [`figure-${size}`]: figurePart(drawn, size, awake, answer, pinned) });
      },
      () => {
        // The next answer asks again.
        figure = undefined;
        fail();
      },
    );
  };
  // CSS hides one of the two sizes: like a picture out of sight, it is drawn once it appears.
  const isSeen = inSight(
    places.map(({ place }) => place),
    () => {
      if (figure) draw(isSeen);
    },
  );
  addEventListener('beforeprint', () => draw(() => true));
  return () => {
    draw(isSeen);
    clearTimeout(rest);
    rest = setTimeout(draw, resting, (place: Element) => place.checkVisibility());
  };
}
