import { inSight } from '../../in-sight.ts';
import { figureOf } from '../../plates/figures/of-calculator.ts';
import { figurePart, figureSizes } from '../answer/shown.ts';
import type { Awake } from './awake.ts';

/** How long a hand rests before a picture that it does not see is brought into line, in milliseconds. */
const resting = 300;

/** The picture of the model, drawn anew where it is seen: its code is fetched once there is an answer to draw. */
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
        // One that comes late is of an answer that is gone.
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
  // Of the two sizes one has no box; it is drawn when it gets one, as is what was out of sight.
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
