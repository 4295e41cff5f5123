/** Runs in the browser: what lies below the part of the page that is seen can wait. */

/** How far ahead of the reader, in CSS pixels. */
const AHEAD = 100;

/** Calls once for each element when the reader comes near it. Returns what stops the waiting. */
export function whenNear(elements: ReadonlyMap<Element, () => void>): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        elements.get(target)?.();
      }
    },
    { rootMargin: `${AHEAD}px` },
  );
  for (const element of elements.keys()) observer.observe(element);
  return () => observer.disconnect();
}
