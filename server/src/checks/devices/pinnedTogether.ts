import { optionOf } from '../../machine/machine';
import { numberOf } from '../../machine/number';
import type { ComponentNode, OptionNode } from '../../syntax/tree';
import type { Rule } from '../rule';

/** Two vCPUs of one machine pinned to one and the same core. */
export const PINNED_TOGETHER: Rule = {
  id: 'pinned-together',
  severity: 'warning',
  summary: 'Two vCPUs are pinned to one and the same core.',
  section: 'Devices',
  check({ machine }, report) {
    const pinned = new Map<bigint, OptionNode>();
    for (const cpu of machine.cpus) {
      const pin = onlyCore(cpu);
      if (pin === undefined) continue;
      const earlier = pinned.get(pin.core);
      if (earlier === undefined) {
        pinned.set(pin.core, pin.option);
        continue;
      }
      report({
        at: pin.option.arguments[0]?.word ?? pin.option,
        message: `Core ${pin.core} has another vCPU pinned to it. The guest can hang while one waits for the other, above all with different priorities.`,
        related: [{ start: earlier.start, end: earlier.end, message: `pinned to core ${pin.core}` }],
      });
    }
  },
};

/** The single core that a vCPU may run on, or undefined when it has a choice or when that cannot be known. */
function onlyCore(cpu: ComponentNode): { core: bigint; option: OptionNode } | undefined {
  const mask = optionOf(cpu, 'runmask');
  const parts = mask?.arguments[0]?.parts ?? [];
  if (mask !== undefined && parts.length === 1) {
    const core = numberOf(parts[0]);
    return core === undefined ? undefined : { core, option: mask };
  }
  const cluster = optionOf(cpu, 'cluster');
  const core = /^_cpu-(\d+)$/.exec(cluster?.arguments[0]?.word.text ?? '')?.[1];
  return core === undefined || cluster === undefined ? undefined : { core: BigInt(core), option: cluster };
}
