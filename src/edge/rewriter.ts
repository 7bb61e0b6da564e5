/** The part of Cloudflare's `HTMLRewriter` that is used here. */
declare global {
  class HTMLRewriter {
    on(selector: string, handlers: { element(element: RewrittenElement): void }): this;
    transform(response: Response): Response;
  }
}
export interface RewrittenElement {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  setInnerContent(text: string, options?: { readonly html: boolean }): void;
}
