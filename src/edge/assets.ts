/** What was built, as the platform hands it over. */
export interface Environment {
  readonly ASSETS: { readonly fetch: (request: Request) => Promise<Response> };
}

/** A file of `dist`; whether there is one, its status says. */
export const asset = ({ ASSETS }: Environment, address: URL | string, from: string) =>
  ASSETS.fetch(new Request(new URL(address, from), { redirect: 'follow' }));
