import { Parser } from 'htmlparser2';
import ts from 'typescript';
import { filesUnder } from '../../src/reuse/files-under.ts';
import { site } from '../../src/site.ts';
import type { Trial } from '../finishing/trial.ts';

/** Makes a trial a publication in German, in which no words are ours but those of `src/words/de`. */
export function inGerman(trial: Trial) {
  for (const one of ['content/authors/someone.yaml', 'content/tags/trial.yaml']) trial.erase(one);
  const german = trial
    .read('src/site.ts')
    .replace(/^ {2}language: .*$/m, "  language: 'de',")
    .replace(/^ {2}description:\s.*$/m, "  description: 'Ein Satz über Dinge.',")
    .replaceAll("name: 'E-mail'", "name: 'Mail'")
    .replace(/^ {2}(?:licence: \{ name|essays: ').*\n/gm, '');
  trial.write('src/site.ts', german);
}

/** The name of the publication, and its addresses. */
export const ourNames = `${site.name} ${site.address} ${site.email}`;

export const lettersOf = (text: string) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];

/** All literals of a source text. */
function literalsOf(source: string): string[] {
  const literals = (node: ts.Node): string[] => {
    if (ts.isImportDeclaration(node)) return [];
    const own = ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node) ? [node.text] : [];
    return [...own, ...node.getChildren(tree).flatMap(literals)];
  };
  const tree = ts.createSourceFile('room.ts', source, ts.ScriptTarget.Latest);
  return literals(tree);
}

/** The words of `src/words/de`: those in its strings, and not the names in its code. */
export const germanOf = (trial: Trial) =>
  filesUnder(trial.path('src/words/de')).flatMap((room) =>
    literalsOf(trial.read(`src/words/de/${room}`)).flatMap(lettersOf),
  );

/** The words of a page that are read, or read out, except those in elements of these names. */
export function wordsOf(html: string, isSilent = /^(?:script|style|pre|svg)$/) {
  const found: string[] = [];
  let silent = 0;
  const parser = new Parser({
    onopentag(
      name,
      { 'aria-label': label, alt, title, placeholder, content, name: meta, property, ...more },
    ) {
      if (isSilent.test(name)) silent += 1;
      const isSaid = meta === 'description' || /title|description|:alt$/.test(property ?? '');
      found.push(label ?? '', alt ?? '', title ?? '', placeholder ?? '', isSaid ? (content ?? '') : '');
      found.push(more['aria-valuetext'] ?? '');
    },
    ontext: (text) => silent > 0 || found.push(text),
    onclosetag(name) {
      if (isSilent.test(name)) silent -= 1;
    },
  });
  parser.end(html);
  return lettersOf(found.join(' ').replace(/https?:\S+|\S+@\S+|\/[\w/.-]+/g, ' '));
}
