import { hex } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { describeRange } from '../../../../shared/range';
import { VGA_HOLE } from '../../catalogue/vgaHole';
import { gapsBetween } from '../../layout/gaps';
import { isShmem } from '../../machine/machine';
import { pciDeviceCount } from '../../machine/pciDevices';
import type { OptionNode, SyntaxTree } from '../../syntax/tree';
import type { Edit } from '../../text/edit';
import { endOfLine, indentationAt, lineEnd } from '../../text/lines';
import type { Rule } from '../rule';
import type { CheckSubject } from '../subject';

const { start, end } = VGA_HOLE;

/** Memory of a PC that ends at the VGA hole, which nothing keeps qvm from giving out. */
export const VGA_HOLE_NOT_RESERVED: Rule = {
  id: 'vga-hole-not-reserved',
  severity: 'information',
  summary: 'qvm may place shared regions and PCI devices in the VGA hole of a PC.',
  section: 'Guest-physical layout',
  check(subject, report) {
    const { machine, tree } = subject;
    const below = machine.memory.find(
      (range) =>
        range.start !== undefined && range.length !== undefined && range.start + range.length === start,
    );
    if (below === undefined || machine.target.architecture?.value !== 'x86_64') return;
    if (machine.hasUnknownOptions || !placesByItself(subject) || !isOpen(subject)) return;
    const words = `reserve loc ${hex(start)},${hex(end - start)}`;
    report({
      at: { start: below.option.start, end: below.option.end },
      message: `qvm may place shared regions and PCI devices in the VGA hole ${describeRange(start, end)}, which begins where this memory ends.`,
      fixes: () => [
        { title: `Add ${quoted(words)}`, edits: [insertAfter(tree, below.option, words)], preferred: true },
      ],
    });
  },
};

/** Whether qvm has anything to place: PCI devices, or regions that the guest attaches. */
function placesByItself({ machine }: CheckSubject): boolean {
  return pciDeviceCount(machine) > 0 || machine.choice.of(isShmem).length > 0;
}

/** Whether some page of the hole is free, as far as the file says. */
function isOpen({ layout }: CheckSubject): boolean {
  const taken = layout.mem.windows
    .filter(({ certainty }) => certainty !== 'predicted')
    .map((window) => ({ start: window.start, end: window.safeEnd }));
  return gapsBetween(taken, end, true).some((gap) => gap.start < end && gap.end > start);
}

/** An option of the machine after another, on a line of its own unless something follows on the other's line. */
function insertAfter({ text }: SyntaxTree, option: OptionNode, words: string): Edit {
  const rest = text.slice(option.end, endOfLine(text, option.end));
  if (!/^\s*(#.*)?$/.test(rest)) return { start: option.end, end: option.end, text: ` ${words}` };
  const at = option.end + rest.length;
  return { start: at, end: at, text: `${lineEnd(text)}${indentationAt(text, option.start)}${words}` };
}
