import { existsSync } from 'node:fs';
import path from 'node:path';

const onPath = (program: string) =>
  (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));

const typelibs = [
  '/usr/lib/girepository-1.0',
  `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/girepository-1.0`,
];

/** Whether everything is there that the WebKit window and its driver need. */
export const webKitInstalled =
  ['WebKitWebDriver', 'xvfb-run', 'xauth'].every(onPath) &&
  typelibs.some((folder) => existsSync(path.join(folder, 'WebKit2-4.1.typelib'))) &&
  existsSync('/usr/lib/python3/dist-packages/gi');

export const firefoxInstalled = onPath('firefox-esr');

const packages = [
  ...(webKitInstalled ? [] : ['webkit2gtk-driver', 'gir1.2-webkit2-4.1', 'python3-gi', 'xvfb', 'xauth']),
  ...(firefoxInstalled ? [] : ['firefox-esr']),
];
const names = [...(webKitInstalled ? [] : ['WebKit']), ...(firefoxInstalled ? [] : ['Firefox'])];

/** The remark for whoever runs the tests where an engine is missing; undefined where all are there. */
export const missingEngines =
  packages.length === 0
    ? undefined
    : `not in ${names.join(' or ')}; on Debian: apt-get install --no-install-recommends ${packages.join(' ')}`;
