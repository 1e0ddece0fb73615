import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

export interface Picture {
  /** as it is looked at: a photo that the camera held upright is higher than wide */
  readonly width: number;
  readonly height: number;
  /** where a small one has been put */
  readonly thumbnail: string;
}

/** A picture of a few bytes may unfold to gigabytes: beyond this many pixels it is only a file. */
const mostPixels = 50_000_000;
const thumbnailSide = 320;

sharp.cache(false);
sharp.concurrency(1);

/** Size of an image and a small one beside it (WebP, without the camera's notes). Undefined for what cannot be drawn within reason. */
export async function readPicture(path: string): Promise<Picture | undefined> {
  try {
    const image = sharp(await readFile(path), { limitInputPixels: mostPixels, failOn: 'error', animated: false });
    const { width, height, autoOrient } = await image.metadata();
    const small = await image
      .autoOrient()
      .resize(thumbnailSide, thumbnailSide, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 80 })
      .timeout({ seconds: 10 })
      .toBuffer();
    const thumbnail = `${path}.thumb`;
    await writeFile(thumbnail, small);
    return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height, thumbnail };
  } catch {
    // broken, too large, or of a kind this build does not know: it is kept as it came
    return undefined;
  }
}
