import { answerPage } from './answer-page.ts';
import { asset, type Environment } from './assets.ts';

/**
 * Without this, the headers of the address that was asked for would stand with the page of errors: a file that is missing
 * for a moment would be missing for a year, and below `/embed/` anyone could frame that page.
 */
async function missing(request: Request, environment: Environment) {
  const page = await asset(environment, '/404', request.url);
  const headers = new Headers(page.headers);
  headers.set('Cache-Control', 'no-store');
  return new Response(request.method === 'HEAD' ? null : page.body, { status: 404, headers });
}

/** On Cloudflare, says a shared answer where its link is previewed, and answers what was not built. Nothing else comes here. */
export default {
  async fetch(request: Request, environment: Environment) {
    try {
      const answered = await answerPage(request, environment);
      if (answered) return answered;
    } catch (error) {
      // What was built still stands: the plain page.
      console.error(error);
    }
    const built = await environment.ASSETS.fetch(request);
    return built.status === 404 ? missing(request, environment) : built;
  },
};
