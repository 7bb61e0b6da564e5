import { essays, kinds } from './site.ts';
import { expect, test } from './looking.ts';

const listing = kinds.filter(
  (address) =>
    essays.length > 0 && /^\/$|^\/(?:essays|series)\/$|^\/(?:series|tags|authors)\/[^/]+\/$/.test(address),
);

for (const width of [360, 390]) {
  test.describe(`on a phone of ${width} px`, () => {
    test.use({ viewport: { width, height: 780 }, hasTouch: true, isMobile: true });
    for (const address of listing) {
      test(`${address} sets each claim below its plate, as wide as the list`, async ({ page }) => {
        await page.goto(address);
        const claims = await page.locator('main article p').evaluateAll((all) =>
          all.map((claim) => {
            const list = claim.closest('article')?.clientWidth ?? 0;
            return { claim: claim.textContent.trim(), share: claim.clientWidth / list };
          }),
        );
        expect(claims.length).toBeGreaterThan(0);
        // Only the number in front of a title may take up room beside it.
        expect(claims.filter(({ share }) => share < 0.85)).toEqual([]);
      });
    }
  });
}
