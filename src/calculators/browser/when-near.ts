import type { ClientDirective } from 'astro';

/**
 * Wakes a calculator when a reader comes near it, as Astro's `client:visible` does, but not before something has been
 * painted: its answer already stands in the page, so its script must not hold back the words.
 */
const whenNear: ClientDirective = (load, _options, element) => {
  let asleep = true;
  const wake = async () => {
    if (!asleep) return;
    asleep = false;
    const hydrate = await load();
    await hydrate();
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      new PerformanceObserver(() => void wake()).observe({ type: 'paint', buffered: true });
      // In a cross-site frame, WebKit reports no paint.
      requestAnimationFrame(() => setTimeout(() => void wake(), 200));
    },
    { rootMargin: '200px' },
  );
  // The island itself has no box.
  for (const child of element.children) near.observe(child);
};

export default whenNear;
