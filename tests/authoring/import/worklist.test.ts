import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Remark } from '../../../src/authoring/import/remark.ts';
import { addWorklist, worklistOf } from '../../../src/authoring/import/worklist.ts';
import { checkContent } from '../../../src/checks/check-content.ts';
import { imperfection, warning } from '../../../src/checks/problem.ts';
import { checkOptions, folderOf, png, put, small } from '../publication.ts';

const arrival = (slug: string) => ({
  from: `${slug}.md`,
  file: `essays/${slug}/index.mdx`,
  text: '',
  pictures: [],
  formerly: [],
  isDraft: false,
  address: `/essays/${slug}/`,
});
const remark = (file: string, chapter: Remark['chapter'], about: string): Remark => ({
  file,
  chapter,
  about,
});

describe('worklistOf(imported)', () => {
  it('puts each remark into its own chapter, whatever its words', () => {
    const worklist = worklistOf({
      from: '../blog',
      arrivals: [arrival('a')],
      passedOver: [{ file: 'README.md', why: 'not a post; its author drew a picture as a draft' }],
      remarks: [
        remark('a.md', 'odd', 'a link became words: "/author/picture-draft/"'),
        remark('a.md', 'decided', 'has no description; its <title> stands in'),
        remark('a.md', 'missed', 'a picture that is not there: tag.png'),
      ],
      problems: [
        warning({ file: 'content/essays/a/index.mdx', line: 3 }, 'description', 'a picture', 'more'),
        imperfection({ file: 'content/essays/a/index.mdx', line: 9 }, 'picture', '"./a.png"', 'a text'),
        warning({ file: 'content/essays/a/index.mdx' }, 'place', 'a draft of a tag', 'none'),
      ],
    });
    expect(worklist.split('\n').filter((line) => /^[#-]/.test(line))).toEqual([
      '# Imported from ../blog',
      '## Not imported (1)',
      '- [ ] README.md: not a post; its author drew a picture as a draft',
      '## What readers miss (2)',
      '- [ ] content/essays/a/index.mdx: a picture that is not there: tag.png',
      '- [ ] content/essays/a/index.mdx:9: picture: "./a.png"; expected a text',
      '## What reads oddly (1)',
      '- [ ] content/essays/a/index.mdx: a link became words: "/author/picture-draft/"',
      '## What was decided for you (2)',
      '- [ ] content/essays/a/index.mdx: has no description; its <title> stands in',
      '- [ ] content/essays/a/index.mdx:3: description: a picture; expected more',
      '## Besides (1)',
      '- [ ] content/essays/a/index.mdx: place: a draft of a tag; expected none',
    ]);
  });
});

describe('addWorklist(worklist, content)', () => {
  it('keeps the existing list and its ticked boxes', () => {
    const content = path.join(
      folderOf({ 'content/imported.md': '# Imported from x\n\n- [x] done\n' }),
      'content',
    );
    addWorklist('# Imported from y\n', content);
    expect(readFileSync(path.join(content, 'imported.md'), 'utf8')).toBe(
      '# Imported from x\n\n- [x] done\n\n# Imported from y\n',
    );
  });
});

describe('a strict publication', () => {
  const essay = (small['content/essays/standing/index.mdx'] ?? '').replace(/series: .*\n/, '');
  const mistakes = (folder: string) =>
    checkContent(path.join(folder, 'content'), { ...checkOptions, strict: true })
      .filter(({ severity }) => severity === 'mistake')
      .map(({ file }) => file);

  it('tolerates imperfections in an imported essay while the worklist has an open item for it', () => {
    const folder = folderOf({
      ...small,
      'content/essays/came/index.mdx': `${essay}\n![](./a.png)\n`,
      'content/essays/came/a.png': png,
      'content/essays/own/index.mdx': `${essay}\n![](./a.png)\n`,
      'content/essays/own/a.png': png,
    });
    const [came, own] = ['content/essays/came/index.mdx', 'content/essays/own/index.mdx'];
    expect(mistakes(folder)).toEqual([came, own]);
    put(
      folder,
      'content/imported.md',
      `- [ ] ${came}:14: picture: no text\n- [x] ${own}:14: picture: no text\n`,
    );
    expect(mistakes(folder)).toEqual([own]);
    put(folder, 'content/imported.md', `- [x] ${came}:14: picture: no text\n`);
    expect(mistakes(folder)).toEqual([came, own]);
    rmSync(path.join(folder, 'content/imported.md'));
    expect(mistakes(folder)).toEqual([came, own]);
  });

  it('stops for a broken link even in an imported essay', () => {
    const folder = folderOf({
      ...small,
      'content/essays/came/index.mdx': `${essay}\n[Gone](/essays/nowhere/)\n`,
      'content/imported.md': '- [ ] content/essays/came/index.mdx:14: link: gone\n',
    });
    expect(mistakes(folder)).toEqual(['content/essays/came/index.mdx']);
  });
});
