import { afterAll, describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../src/commands/environment.ts';
import { essay, Trial } from './trial.ts';

const secrets = {
  CLOUDFLARE_API_TOKEN: 'canary-cloudflare',
  AWS_SECRET_ACCESS_KEY: 'canary-aws',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'canary-actions',
  npm_config__auth: 'canary-npm',
  HARMLESS_BY_NAME: 'canary-harmless',
};

describe('withoutSecrets(act)', () => {
  it('keeps what a build needs, and restores the rest afterwards, even on an error', async () => {
    const before = { ...process.env };
    Object.assign(process.env, secrets, { SITE_URL: 'https://a.example/', LC_ALL: 'C' });
    const during = await withoutSecrets(() => Promise.resolve({ ...process.env }));
    expect(during).toMatchObject({ PATH: before['PATH'], SITE_URL: 'https://a.example/', LC_ALL: 'C' });
    expect(JSON.stringify(during)).not.toContain('canary');
    await expect(withoutSecrets(() => Promise.reject(new Error('No.')))).rejects.toThrow('No.');
    expect(process.env).toMatchObject(secrets);
    for (const name of Object.keys(process.env))
      if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  });
});

describe('a build', () => {
  const trial = new Trial('environment', {
    'content/essays/a/index.mdx': essay('Honest', 'Words.'),
    'src/pages/leak.json.ts':
      'export const GET = () => Response.json([process.env, import.meta.env, import.meta.env.DOT_ENV_TOKEN, import.meta.env.CLOUDFLARE_API_TOKEN]);',
    // Operating systems leave files that list what else is in a folder.
    'public/.DS_Store': 'canary-system',
    'public/a/._shown.txt': 'canary-system',
    'public/a/Thumbs.db': 'canary-system',
    'public/a/shown.txt': 'Words.',
    'public/.well-known/shown.txt': 'Words.',
    '.env': 'DOT_ENV_TOKEN=canary-dot-env\nCLOUDFLARE_API_TOKEN=canary-cloudflare\n',
  });
  afterAll(() => trial.remove());

  it('publishes no secret of the environment, of .env or of system files', async () => {
    expect(await trial.build({ ...process.env, ...secrets })).toMatchObject({ code: 0 });
    expect(trial.read('dist/leak.json')).toContain('PATH');
    expect([...trial.built().keys()]).toEqual(
      expect.arrayContaining(['.well-known/shown.txt', 'a/shown.txt']),
    );
    for (const [, content] of trial.built()) expect(content.includes('canary')).toBe(false);
  });
});
