import { describeAddress, hex } from '../../../../shared/address';
import { RangeIndex } from '../../layout/rangeIndex';
import { answers } from '../../layout/window';
import { isFragment } from '../../machine/machine';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

const EARLY_CONSOLE = /\bearlycon=pl011,(?:mmio32,)?(0[xX][0-9a-fA-F]+)/g;

/** `earlycon=pl011,ADDRESS` where no pl011 lies. */
export const CMDLINE_CONSOLE_MISMATCH: Rule = {
  id: 'cmdline-console-mismatch',
  severity: 'warning',
  summary: "The early console of the guest's command line lies where no pl011 does.",
  section: 'Devices',
  check(subject, report) {
    const { machine, layout } = subject;
    const words = subject.named('cmdline').flatMap((option) => option.arguments.map((node) => node.word));
    if (words.length === 0 || isFragment(subject.machine)) return;
    const consoles = machine.vdevs.filter((vdev) => vdev.type === 'pl011');
    const places = consoles.map((vdev) => vdev.locations.at(-1)?.address);
    // A vdev of somebody's own may be a serial port too; so may a passed-through device.
    if (places.includes(undefined) || machine.vdevs.some((vdev) => vdev.fact === undefined)) return;
    const passes = machine.passes.flatMap((pass) => pass.locations);
    if (
      passes.some(
        ({ address, length, pci }) => pci === undefined && (address === undefined || length === undefined),
      )
    )
      return;
    const passed = new RangeIndex(
      layout.mem.windows.filter((window) => window.kind === 'pass' && answers(window)),
    );
    for (const word of words) {
      const exact = word.contentEnd - word.contentStart === word.text.length;
      for (const match of word.text.matchAll(EARLY_CONSOLE)) {
        const digits = match[1] ?? '';
        const address = BigInt(digits);
        if (places.includes(address) || passed.firstIn(address, address + 1n) !== undefined) continue;
        const end = word.contentStart + match.index + match[0].length;
        const at = exact ? { start: end - digits.length, end } : word;
        const [only, ...more] = places;
        const there =
          only === undefined
            ? 'This machine has no pl011'
            : `This machine has its pl011 at ${[only, ...more].map((place) => describeAddress(place ?? 0n)).join(', ')}`;
        report({
          at,
          message: `${there}; the guest's early output to ${describeAddress(address)} is lost.`,
          related: consoles.slice(0, 4).map((vdev) => {
            const option = vdev.locations.at(-1)?.option ?? vdev.component.opener;
            return { start: option.start, end: option.end, message: 'the pl011' };
          }),
          fixes: () =>
            only === undefined || more.length > 0 || !exact
              ? []
              : [
                  {
                    title: `Write ${hex(only)}, the place of the pl011`,
                    edits: [replace(at, hex(only))],
                    preferred: true,
                  },
                ],
        });
      }
    }
  },
};
