import type { Plate } from '../../plates/plate.ts';
import { plateFilesOf } from '../../publication/paths.ts';
import { absolute } from '../../site.ts';
import { provenanceOf } from '../plate-provenance.ts';

/** A PNG has two pixels for each of the drawing's, so that it is sharp on a slide. */
export const pictureSize = ({ fileSize: { width, height } }: Plate) => ({
  width: 2 * width,
  height: 2 * height,
});

/** The drawing as it is downloaded, with its provenance. */
export const plateFile = async (plate: Plate) => plate.file((await provenanceOf(plate.name)).lines);

/** A plate as a PNG with its source line, for places that draw no SVG. */
export const platePicture = (plate: Plate) => ({
  src: absolute(plateFilesOf(plate.name).png),
  ...pictureSize(plate),
});
