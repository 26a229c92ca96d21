import type { InterruptUsePicture, LayoutPicture } from '../../shared/picture';

/** Interrupt lines of one controller that several components use, and who does. */
export interface LineClash {
  readonly controller: string;
  /** Inclusive. */
  readonly first: number;
  readonly last: number;
  readonly uses: readonly InterruptUsePicture[];
}

/** The lines that are used twice, by controller; neighbours that the same components use are one clash. */
export function lineClashesOf({ interrupts }: LayoutPicture): LineClash[] {
  return interrupts.flatMap(({ name, uses }) => {
    const byLine = new Map<number, InterruptUsePicture[]>();
    for (const use of uses) if (use.clash) byLine.set(use.line, [...(byLine.get(use.line) ?? []), use]);
    const clashes: LineClash[] = [];
    for (const [line, users] of [...byLine].sort(([a], [b]) => a - b)) {
      if (users.length < 2) continue;
      const before = clashes.at(-1);
      const goesOn = before?.last === line - 1 && whoOf(before.uses) === whoOf(users);
      if (goesOn) clashes[clashes.length - 1] = { ...before, last: line };
      else clashes.push({ controller: name, first: line, last: line, uses: users });
    }
    return clashes;
  });
}

const whoOf = (uses: readonly InterruptUsePicture[]) => JSON.stringify(uses.map(({ source }) => source));
