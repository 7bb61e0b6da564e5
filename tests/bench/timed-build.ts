import { build, type AstroInlineConfig, type AstroIntegration } from 'astro';
import configuration from '../../astro.config.mjs';
import { entering, mark } from './stages.ts';

/** Builds the publication in the working folder as `npm run build` does, and marks its stages in the output. */

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
const { integrations = [], ...config } = configuration;

/** The same integration, with a mark before and after each of its hooks. */
function timed(integration: AstroIntegration): AstroIntegration {
  const hooks = Object.fromEntries(
    Object.entries(integration.hooks).map(([name, hook]) => [
      name,
      async (...given: unknown[]) => {
        console.log(mark(''));
        const outcome: unknown = await (typeof hook === 'function' && Reflect.apply(hook, undefined, given));
        console.log(mark(integration.name));
        return outcome;
      },
    ]),
  );
  return { ...integration, hooks };
}

const clock: AstroIntegration = {
  name: 'clock',
  hooks: {
    'astro:config:done': () => console.log(entering('content')),
    'astro:build:start': () => console.log(entering('compile')),
    'astro:build:generated': () => console.log(entering('finish')),
  },
};
const ours = [integrations].flat(3).filter((one): one is AstroIntegration => Boolean(one));

await build(
  Object.assign<AstroInlineConfig, object>(
    { configFile: false, logLevel: 'info', integrations: [...ours.map(timed), clock] },
    config,
  ),
);
console.log(mark('end'));
