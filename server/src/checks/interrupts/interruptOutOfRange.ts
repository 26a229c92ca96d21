import { replace } from '../../text/edit';
import { placeOfLine } from '../facts/lines';
import type { Fix, Rule } from '../rule';

/** The number of the first SPI of a GIC. */
export const FIRST_SPI = 32n;

/** A line that the PIC does not have. */
export const INTERRUPT_OUT_OF_RANGE: Rule = {
  id: 'interrupt-out-of-range',
  severity: 'error',
  summary: 'The PIC has no such line for a device.',
  section: 'Interrupts',
  check({ machine, layout }, report) {
    for (const [name, uses] of layout.lines) {
      const controller = machine.controllers.find((known) => known.name === name);
      const { firstLine, lastLine, kind } = controller ?? {};
      if (firstLine === undefined || lastLine === undefined) continue;
      for (const { use, first, last } of uses) {
        if (first >= BigInt(firstLine) && last <= BigInt(lastLine)) continue;
        const wrong = first < BigInt(firstLine) ? first : last;
        const why =
          kind === 'gic'
            ? first < BigInt(firstLine)
              ? `0 to ${firstLine - 1} are software generated; the number is the absolute interrupt ID, SPI + ${FIRST_SPI}`
              : `lines end at ${lastLine}`
            : `its lines are ${firstLine} to ${lastLine}`;
        report({
          at: placeOfLine(use),
          message: `\`${name}\` has no line ${wrong} for a device: ${why}.`,
          fixes: () => (kind === 'gic' && wrong < FIRST_SPI ? asSharedLine(use, name, wrong) : []),
        });
      }
    }
  },
};

/** Reads the number as that of an SPI, as device trees count them. */
export function asSharedLine(use: Parameters<typeof placeOfLine>[0], name: string, line: bigint): Fix[] {
  if (use.controllerPart === undefined) return [];
  const text = `${name}:${line + FIRST_SPI}`;
  return [{ title: `Use \`${text}\` (SPI ${line})`, edits: [replace(placeOfLine(use), text)] }];
}
