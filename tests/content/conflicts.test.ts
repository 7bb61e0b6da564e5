import { describe, expect, test } from 'vitest';
import { essay, onlyLine, reportOn, reportOnEssay } from './folder.ts';

const conflict = '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch';
const line = (place: string, last: number) =>
  `${place}  conflict: "<<<<<<< HEAD"; expected one of the two versions that git left down to line ${last}, without its signs`;

describe('a merge conflict that was left in a file', () => {
  test.each(['first.mdx', 'first.md'])('is reported, and nothing else on its lines, in %s', (name) => {
    expect(onlyLine(reportOn({ [`content/essays/${name}`]: essay({}, `Words.\n\n${conflict}`) }))).toBe(
      line(`content/essays/${name}:11`, 15),
    );
  });

  test('is reported in front matter and in YAML files too', () => {
    const choice = '<<<<<<< HEAD\nlabel: One\n=======\nlabel: Two\n>>>>>>> branch\n';
    const tag = `${choice}description: x\nintroduction: x\n`;
    expect(onlyLine(reportOn({ 'content/tags/new.yaml': tag }))).toBe(line('content/tags/new.yaml:1', 5));
    const source = essay().replace('author:', `${choice}author:`);
    expect(onlyLine(reportOnEssay(source))).toBe(line('content/essays/first.mdx:4', 8));
  });

  test('is reported each time, with CRLF line ends too', () => {
    const twice = `${conflict}\n\nWords.\n\n${conflict}`;
    const said = reportOn({ 'content/essays/first.md': essay({}, twice).replaceAll('\n', '\r\n') });
    expect(said).toContain(line('content/essays/first.md:9', 13));
    expect(said).toContain(line('content/essays/first.md:17', 21));
  });

  test('is not seen in code, nor where one of its markers is alone', () => {
    expect(reportOnEssay(essay({}, `\`\`\`\`diff\n\`\`\`\n${conflict}\n\`\`\`\`\n\nWords.`))).toBe('');
    expect(reportOn({ 'content/essays/first.md': essay({}, 'Words\n\n>>>>>>> quoted deep') })).toBe('');
  });
});
