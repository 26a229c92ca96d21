import { hexDigits } from '../../../../shared/address';
import { optionOf } from '../../machine/machine';
import { isSame } from './peerItems';
import type { CompletionRequest } from './request';
import type { Slot } from './slot';
import { exampleArguments } from './usual';

type Values = (request: CompletionRequest, slot: Slot) => string[] | undefined;

/** Options whose value must differ from those of other machines or vCPUs: the next that nobody has. */
export const SYSTEM_VALUES: Readonly<Record<string, Values>> = {
  mac: (request, slot) => {
    const first = exampleArguments(slot.option, 0)[0] ?? '';
    const taken = valuesElsewhere(request, slot, 'mac');
    const prefix = first.slice(0, -2);
    let last = Number.parseInt(first.slice(-2), 16);
    while (taken.has(prefix + hexDigits(last, 2)) && last < 0xff) last++;
    return [prefix + hexDigits(last, 2)];
  },
  guest_cid: (request, slot) => {
    const taken = valuesElsewhere(request, slot, 'guest_cid');
    let cid = slot.fact.least ?? 3n;
    while (taken.has(cid.toString())) cid++;
    return [cid.toString()];
  },
  // Two vCPUs on one core can hang the guest, so each gets a processor of its own.
  runmask: (request, slot) => [nextCpu(request, slot, 'runmask', '')],
  cluster: (request, slot) => [nextCpu(request, slot, 'cluster', '_cpu-'), '_all'],
};

function nextCpu({ analysis }: CompletionRequest, slot: Slot, option: string, prefix: string): string {
  const taken = new Set(
    analysis.machine.cpus
      .filter((cpu) => cpu !== slot.component)
      .map((cpu) => optionOf(cpu, option)?.arguments[0]?.word.text),
  );
  let number = 0;
  while (taken.has(`${prefix}${number}`)) number++;
  return `${prefix}${number}`;
}

/** The values of an option in all vdevs of the workspace but the edited one. */
function valuesElsewhere(
  { analysis, workspace }: CompletionRequest,
  slot: Slot,
  option: string,
): Set<string> {
  const values = new Set<string>();
  for (const other of workspace.together(analysis.document.uri)) {
    for (const { component } of (isSame(other, analysis) ? analysis : other).machine.vdevs) {
      const text =
        component === slot.component ? undefined : optionOf(component, option)?.arguments[0]?.word.text;
      if (text !== undefined) values.add(text);
    }
  }
  return values;
}
