/** The Worker's binding to the built files. */
export interface Environment {
  readonly ASSETS: { readonly fetch: (request: Request) => Promise<Response> };
}

/** Fetches a file of `dist`; the status says whether it exists. */
export const asset = ({ ASSETS }: Environment, address: URL | string, from: string) =>
  ASSETS.fetch(new Request(new URL(address, from), { redirect: 'follow' }));
