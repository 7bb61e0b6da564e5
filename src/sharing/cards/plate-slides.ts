import type { PlateName } from '../../plates/names.ts';
import { plates } from '../../plates/drawn.ts';
import { platesToPublish } from '../../plates/to-publish.ts';
import { provenanceOf } from '../plate-provenance.ts';
import type { Slide } from './slide.ts';
import { words } from '../../words/words.ts';

/** Each plate as a slide to download: its finding above it, and below it the publication, the day, and the licence. */
export async function plateSlides(): Promise<readonly { plate: PlateName; slide: Slide }[]> {
  const drawn = await plates();
  return Promise.all(
    platesToPublish().map(async (plate) => {
      const drawing = drawn[plate];
      const { caption, title, source } = drawing;
      const { essay, address, terms } = await provenanceOf(plate);
      return {
        plate,
        slide: {
          kicker: essay?.title ?? title,
          statement: caption.lead,
          facts: [[words.sharing.slide.source, source]],
          // The drawing for cards: the same figure with labels that can be read across a room.
          drawing: { svg: drawing.draw('card'), width: 1152, height: 405 },
          footer: [address.replace(/^https?:\/\//, ''), terms],
        },
      };
    }),
  );
}
