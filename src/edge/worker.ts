import { answerPage } from './answer-page.ts';
import type { Environment } from './assets.ts';
import { missingPage } from './missing-page.ts';

/** The Worker on Cloudflare: adds a shared answer to link previews, and serves the 404 page. */
export default {
  async fetch(request: Request, environment: Environment) {
    try {
      const answered = await answerPage(request, environment);
      if (answered) return answered;
    } catch (error) {
      // Falls back to the page as it was built.
      console.error(error);
    }
    const built = await environment.ASSETS.fetch(request);
    return built.status === 404 ? missingPage(request, environment) : built;
  },
};
