/** The environment variables that a build and its tools need: paths, language, network. */
const needed = new Set(
  (
    'PATH HOME USER LOGNAME SHELL PWD TMPDIR TEMP TMP LANG LANGUAGE TZ TERM COLORTERM NO_COLOR FORCE_COLOR CI ' +
    'NODE_ENV NODE_OPTIONS NODE_PATH NODE_EXTRA_CA_CERTS NODE_COMPILE_CACHE UV_THREADPOOL_SIZE RAYON_NUM_THREADS ' +
    'LD_LIBRARY_PATH DYLD_LIBRARY_PATH FONTCONFIG_PATH FONTCONFIG_FILE PAGEFIND_BINARY_PATH ' +
    'SITE_URL PORT ASTRO_TELEMETRY_DISABLED XDG_CACHE_HOME XDG_CONFIG_HOME ' +
    'SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT USERPROFILE APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES'
  ).split(' '),
);

const isNeeded = (name: string) => needed.has(name.toUpperCase()) || /^LC_\w+$/i.test(name);

/**
 * Runs `act` with only the environment variables that a build needs. Content of any author is rendered meanwhile, and
 * could print whatever it can read. An allowlist, because not every secret has a name that looks like one.
 */
export async function withoutSecrets<Result>(act: () => Promise<Result>) {
  const withheld = Object.entries(process.env).filter(([name]) => !isNeeded(name));
  for (const [name] of withheld) Reflect.deleteProperty(process.env, name);
  try {
    return await act();
  } finally {
    for (const [name, value] of withheld) process.env[name] = value;
  }
}
