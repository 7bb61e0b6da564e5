import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { checkPictureFiles } from '../../src/checks/picture-files.ts';
import { folderOf } from './folder.ts';

async function reportOn(files: Readonly<Record<string, Buffer | string>>) {
  const content = folderOf({ 'content/tags/x.yaml': '' });
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.join(content, 'essays/first'), { recursive: true });
    writeFileSync(path.join(content, 'essays/first', name), bytes);
  }
  const problems = await checkPictureFiles(content, path.join(content, '../cache'));
  return problems.map(
    ({ file, found, expected }) => `${file.replace('content/essays/first/', '')}: ${found}; ${expected}`,
  );
}

const noise = (format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'tiff') =>
  sharp({
    create: {
      width: 200,
      height: 150,
      channels: 3,
      noise: { type: 'gaussian', mean: 128, sigma: 30 },
      background: '#888',
    },
  })
    .toFormat(format)
    .toBuffer();

const formats = ['png', 'jpeg', 'webp', 'gif', 'avif', 'tiff'] as const;

const svg = (attributes: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h9"/></svg>`;

describe('the pictures of a publication', () => {
  test.each(formats)('may be intact %s files', async (format) => {
    expect(await reportOn({ [`a.${format}`]: await noise(format) })).toEqual([]);
  });

  test.each(formats)('are reported where a %s file is cut short', async (format) => {
    const whole = await noise(format);
    const [found = ''] = await reportOn({ [`a.${format}`]: whole.subarray(0, whole.length / 2) });
    expect(found).toContain('a picture that cannot be drawn; a picture that is whole');
  });

  test('are reported where corrupt data follows a valid header', async () => {
    const whole = await noise('png');
    whole.fill(7, 100, 2000);
    expect(await reportOn({ 'a.png': whole })).toHaveLength(1);
  });

  test('must not be empty files', async () => {
    expect(await reportOn({ 'a.png': '', 'b.svg': '' })).toEqual([
      expect.stringContaining('a.png: a file of 0 bytes'),
      expect.stringContaining('b.svg: a file of 0 bytes'),
    ]);
  });

  test('must have at most 100 million pixels, however small the file', async () => {
    const large = sharp({ create: { width: 10_001, height: 10_001, channels: 3, background: '#888' } });
    const [found = ''] = await reportOn({ 'a.png': await large.png({ compressionLevel: 9 }).toBuffer() });
    expect(found).toContain('a picture too large to be drawn; at most 100 million pixels');
  });

  test('must state a size or a viewBox if they are SVG', async () => {
    expect(
      await reportOn({ 'a.svg': svg('viewBox="0 0 9 9"'), 'b.svg': svg('width="9" height="9"') }),
    ).toEqual([]);
    const sizeless = {
      'a.svg': svg(''),
      'b.svg': svg('width="100%" height="100%"'),
      'c.svg': svg('viewBox="0 0 0 0"'),
    };
    expect(await reportOn(sizeless)).toEqual(
      Object.keys(sizeless).map(
        (name) => expect.stringMatching(`${name}: .*its width and height, or its viewBox`) as unknown,
      ),
    );
  });

  test('in public/ must not carry EXIF data of a camera', async () => {
    const content = folderOf({ 'content/tags/x.yaml': '', 'public/readme.txt': '' });
    const served = path.join(content, '../public');
    const withCamera = sharp(await noise('jpeg')).withExif({ IFD3: { GPSLatitudeRef: 'N' } });
    writeFileSync(path.join(served, 'home.jpg'), await withCamera.jpeg().toBuffer());
    writeFileSync(path.join(served, 'plain.jpg'), await noise('jpeg'));
    const problems = await checkPictureFiles(content, path.join(content, '../cache'));
    expect(problems.map(({ file, found }) => `${file}: ${found}`)).toEqual([
      'public/home.jpg: what its camera wrote into it: the day and the device, often the place',
    ]);
  });
});
