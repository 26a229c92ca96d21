import { pageCeiling, pageFloor } from '../../../shared/page';
import { overlapPairs } from './sweep';
import { isMemory, type Window } from './window';

/** Two windows whose certain sizes do not overlap, and which are too near to each other all the same. */
interface PageNeighbours {
  readonly lower: Window;
  readonly upper: Window;
  /** The page that holds part of both; undefined where only the safe sizes overlap. */
  readonly page: bigint | undefined;
}

/** Every window that is too near to one below it, with the one that reaches furthest. One sweep. */
export function pageNeighbours(windows: readonly Window[]): PageNeighbours[] {
  const spread = windows.map((window) => {
    const page = pageCeiling(window.end);
    const end = window.safeEnd > page ? window.safeEnd : page;
    return { window, start: pageFloor(window.start), end };
  });
  const neighbours: PageNeighbours[] = [];
  for (const pair of overlapPairs(spread)) {
    const [lower, upper] =
      pair.lower.window.start <= pair.upper.window.start
        ? [pair.lower.window, pair.upper.window]
        : [pair.upper.window, pair.lower.window];
    if (lower.end > upper.start || (isMemory(lower) && isMemory(upper))) continue;
    if (lower.component !== undefined && lower.component === upper.component) continue;
    const page = pageFloor(upper.start);
    if (pageFloor(lower.end - 1n) === page) neighbours.push({ lower, upper, page });
    else if (lower.safeEnd > upper.start) neighbours.push({ lower, upper, page: undefined });
  }
  return neighbours;
}
