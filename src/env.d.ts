declare namespace App {
  interface Locals {
    /** Sources of the essay being rendered, in the order of their numbers, and how often each was cited so far. */
    citations?: { readonly sources: readonly string[]; readonly met: Map<string, number> };
    /** Notes rendered so far on the page. */
    notes?: number;
    /** How many share bars the page has had so far. */
    shares?: number;
  }
}

declare namespace Astro {
  interface ClientDirectives {
    /** See src/calculators/browser/when-near.ts. */
    'client:near'?: boolean;
  }
}
