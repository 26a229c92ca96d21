/** Pixels between what floats and the edge of the page. */
const EDGE = 4;

/** Puts a floating element at a place, moved so far that all of it is in the page. */
export function inside(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { offsetWidth, offsetHeight } = element;
  element.style.left = `${Math.max(EDGE, Math.min(x, innerWidth - offsetWidth - EDGE))}px`;
  element.style.top = `${Math.max(EDGE, Math.min(y, innerHeight - offsetHeight - EDGE))}px`;
}
