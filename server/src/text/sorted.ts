/**
 * How many elements at the front of a list fulfil a condition, in logarithmic time.
 * @param holds true for some first elements and false for all after them, or the result means nothing
 */
export function countWhile<T>(list: readonly T[], holds: (element: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
