/**
 * Returns a test for whether a reader sees an element or soon will, so that the others need not be redrawn while a
 * reader types. An observer needs no layout of the page, which measuring an element would force at every keystroke.
 *
 * @param arrive called whenever one of the elements comes into sight
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
