import { answerPage } from './answer-page.ts';
import type { Environment } from './assets.ts';
import { missingPage } from './missing-page.ts';

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
    return built.status === 404 ? missingPage(request, environment) : built;
  },
};
