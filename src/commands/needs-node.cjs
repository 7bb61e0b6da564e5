// Read by any Node, before a file that only a newer one can read: with install scripts off, npm leaves the Node that
// the project brings where nobody finds it.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This needs Node 22.18 or newer, and is run by ${process.version}. The project brings one as a dependency; npm was told to run no install scripts, so it is not in place. Once: npm rebuild node --ignore-scripts=false`,
  );
  process.exit(1);
}

// As many threads for what the system and libraries do as there are processors: more would only hold memory.
process.env.UV_THREADPOOL_SIZE ??= String(Math.min(4, require('node:os').availableParallelism()));

// What was compiled, and stripped of its types, once: of a small build a sixth of the time. Node compares the source, and
// itself, with what it kept. Only here is nothing loaded yet.
require('node:module').enableCompileCache(require('node:path').resolve('.cache/compiled'));
