/**
 * Which of some elements a reader sees, or is about to: what is not among them need not be drawn under a hand. An
 * observer says so without a layout of the page, which asking an element for its place would force at every key.
 *
 * @param arrive hears of each that comes into sight
 */
export function inSight(elements: Iterable<Element>, arrive: () => void): (element: Element) => boolean {
  const seen = new WeakSet<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      if (entries.some(({ isIntersecting }) => isIntersecting)) arrive();
    },
    { rootMargin: '200px' },
  );
  for (const element of elements) observer.observe(element);
  return (element) => seen.has(element);
}
