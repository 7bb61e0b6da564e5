interface Environment {
  /** What was built. */
  readonly ASSETS: { readonly fetch: (request: Request) => Promise<Response> };
}

/**
 * On Cloudflare, answers what was not built, and nothing else. Without it, the headers of the address that was asked for
 * would stand with the page of errors: a file that is missing for a moment would be missing for a year, and below
 * `/embed/` anyone could frame that page.
 */
export default {
  async fetch(request: Request, { ASSETS }: Environment) {
    const page = await ASSETS.fetch(new Request(new URL('/404', request.url), { redirect: 'follow' }));
    const headers = new Headers(page.headers);
    headers.set('Cache-Control', 'no-store');
    return new Response(request.method === 'HEAD' ? null : page.body, { status: 404, headers });
  },
};
