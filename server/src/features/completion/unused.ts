import type { Analysis } from '../../analysis/analysis';
import { optionOf } from '../../machine/machine';
import type { ComponentNode } from '../../syntax/tree';

/** Options whose value belongs to one device of a machine alone. */
const OWN = new Set(['name', 'mac', 'peer', 'guest_cid', 'hostdev']);

/** A machine, and the component whose values count as free because it is being written. */
interface Wanting {
  readonly analysis: Analysis;
  readonly edited?: ComponentNode | undefined;
}

/**
 * An example's value for a new device: the value itself, or the next like it that no device of the machine has.
 * Outputs (`>-`) and inputs that may be shared (`<rootfs.img`) stay as they are.
 */
export function unusedValue({ analysis, edited }: Wanting, option: string, value: string): string {
  if (!OWN.has(option) || /^[<>-]/.test(value)) return value;
  const taken = new Set(
    analysis.machine.vdevs
      .filter(({ component }) => component !== edited)
      .map(({ component }) => optionOf(component, option)?.arguments[0]?.word.text),
  );
  let unused = value;
  while (taken.has(unused)) unused = nextLike(unused);
  return unused;
}

/** `ptyp0` gives `ptyp1`, `apic` gives `apic2`, `disk.img` gives `disk2.img`. */
function nextLike(value: string): string {
  const [, stem = value, number, ending = ''] = /^(.*?)(\d+)?(\.[a-z]+)?$/i.exec(value) ?? [];
  return `${stem}${number === undefined ? 2 : Number(number) + 1}${ending}`;
}
