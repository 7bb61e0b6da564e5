import { lstatSync, readdirSync, realpathSync, type Dirent } from 'node:fs';
import path from 'node:path';

/** A file that is not imported, and why. */
export interface PassedOver {
  readonly file: string;
  readonly why: string;
}

export const isMarkdownName = (name: string) => /\.(?:md|mdx|markdown)$/i.test(name);

/** Formats that other generators publish but that are not imported. */
const otherTexts = /\.(?:adoc|asciidoc|html?|ipynb|org|rst|textile)$/i;

/** Folders of build output, internals and dependencies of a generator: none of the author's own posts. */
const foreign = /^(?:node_modules|_site|public|resources|themes|layouts|archetypes|\..*)$/;

/**
 * Whether a file is really below the root, with no symbolic link on the way: one could lead anywhere on the machine.
 */
export function isWithin(root: string, file: string) {
  try {
    return realpathSync(file) === file && (file === root || file.startsWith(root + path.sep));
  } catch {
    return false;
  }
}

function whyNot(entry: Dirent) {
  if (entry.isSymbolicLink()) return 'a link, which is not followed';
  if (entry.isFile()) return undefined;
  return 'no file: a pipe, a socket or a device';
}

/** Whether there is any Markdown in a folder, at most `depth` levels down. */
function holdsMarkdown(folder: string, depth = 8): boolean {
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory()
      ? depth > 0 &&
        !/^(?:node_modules|\..*)$/.test(entry.name) &&
        holdsMarkdown(path.join(folder, entry.name), depth - 1)
      : isMarkdownName(entry.name),
  );
}

/** Every file in a folder that may be a post, and what looks like one but is passed over, by absolute path. */
export function markdownUnder(folder: string): {
  readonly files: string[];
  readonly passedOver: PassedOver[];
} {
  const files: string[] = [];
  const passedOver: PassedOver[] = [];
  const visit = (within: string) => {
    let entries: Dirent[];
    try {
      entries = readdirSync(within, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
    } catch (error) {
      passedOver.push({ file: within, why: reasonOf(error) });
      return;
    }
    for (const entry of entries) {
      const absolute = path.join(within, entry.name);
      const pass = (why: string) => void passedOver.push({ file: absolute, why });
      if (entry.isDirectory()) {
        if (!foreign.test(entry.name)) visit(absolute);
        else if (!/^(?:node_modules|\..*)$/.test(entry.name) && holdsMarkdown(absolute))
          pass('a folder that generators write or install; to import from it, name it');
        continue;
      }
      const why = whyNot(entry);
      const isPost = isMarkdownName(entry.name);
      if (isPost && why === undefined) files.push(absolute);
      else if (isPost) pass(why ?? '');
      else if (entry.isSymbolicLink() && leadsToFolder(absolute))
        pass('a link to a folder, which is not followed');
      else if (why === undefined && otherTexts.test(entry.name)) pass('not Markdown');
    }
  };
  visit(folder);
  return { files, passedOver };
}

function leadsToFolder(link: string) {
  try {
    return lstatSync(realpathSync(link)).isDirectory();
  } catch {
    return false;
  }
}

/** Why a file could not be read or written, in words. */
export function reasonOf(error: unknown) {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const words: Readonly<Record<string, string>> = {
    EACCES: 'may not be read',
    EPERM: 'may not be read',
    ENAMETOOLONG: 'has too long a name',
    ENOENT: 'is not there any more',
    ENOSPC: 'there is no room left',
    EEXIST: 'something lies there already',
  };
  if (code !== undefined && Object.hasOwn(words, code)) return words[code] ?? code;
  if (error instanceof RangeError) return 'too much stands within each other, or it is too long';
  const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `cannot be read (${message.slice(0, 120)})`;
}
