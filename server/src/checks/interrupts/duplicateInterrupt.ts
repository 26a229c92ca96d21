import type { Catalogue } from '../../catalogue/catalogue';
import { describeLineReason } from '../../layout/freeLines';
import type { LineUse } from '../../layout/lines';
import { replace } from '../../text/edit';
import { ownerOf, placeOfLine } from '../facts/lines';
import type { Rule } from '../rule';

/** Two components of one machine on one line of one PIC. */
export const DUPLICATE_INTERRUPT: Rule = {
  id: 'duplicate-interrupt',
  severity: 'warning',
  summary: 'Two devices raise the same interrupt line.',
  section: 'Interrupts',
  check(subject, report) {
    const { layout, machine, catalogue } = subject;
    for (const [name, uses] of layout.lines) {
      const controller = machine.controllers.find((known) => known.name === name);
      for (const [a, b] of sharedLines(uses, catalogue)) {
        const [earlier, later] = a.use.option.start <= b.use.option.start ? [a, b] : [b, a];
        const line = a.first > b.first ? a.first : b.first;
        const at = placeOfLine(later.use);
        report({
          at,
          message: `\`${name}:${line}\` is already the line of \`${ownerOf(earlier.use)}\`${frameOf(earlier)}. qvm does not report it; one of the two devices will seem dead.`,
          related: [
            { ...placeOfLine(earlier.use), message: `\`${ownerOf(earlier.use)}\` raises ${name}:${line}` },
          ],
          fixes: () => {
            const device = later.use.component.vdev;
            const free = controller && layout.freeLines.line(controller, { device });
            if (free === undefined || later.use.controllerPart === undefined) return [];
            const text = `${name}:${free.line}`;
            const title = `Use \`${text}\` (${describeLineReason(free.reason)})`;
            return [{ title, edits: [replace(at, text)], preferred: true }];
          },
        });
      }
    }
  },
};

/** Uses by line: each that meets an earlier one of another component, with that one. */
function sharedLines(uses: readonly LineUse[], catalogue: Catalogue): [LineUse, LineUse][] {
  const pairs: [LineUse, LineUse][] = [];
  /** Uses of the current line, until one was reported. */
  let group: LineUse[] = [];
  let reach: LineUse | undefined;
  for (const use of uses) {
    if (group[0]?.first !== use.first) group = [];
    const before = reach !== undefined && reach.last >= use.first ? [reach, ...group] : group;
    const other = before.find((earlier) => clash(earlier, use, catalogue));
    if (other !== undefined) pairs.push([other, use]);
    // One that clashed adds nothing to the group: the next will meet the same one.
    else group.push(use);
    if (reach === undefined || use.last > reach.last) reach = use;
  }
  return pairs;
}

function clash(a: LineUse, b: LineUse, catalogue: Catalogue): boolean {
  if (a.use.component === b.use.component) return false;
  const [one, two] = [a.use.component.vdev, b.use.component.vdev];
  if (one === undefined || two === undefined) return true;
  const legacy = [
    ...(one.sharesLine ?? []).filter((share) => catalogue.vdev(share.vdev) === two),
    ...(two.sharesLine ?? []).filter((share) => catalogue.vdev(share.vdev) === one),
  ];
  return !legacy.some((share) => BigInt(share.line) === b.first);
}

function frameOf({ first, last }: LineUse): string {
  return last > first ? ` (its MSI frame has ${first} to ${last})` : '';
}
