import { counted } from '../../../../shared/words';
import { optionOf } from '../../machine/machine';
import { headOf } from '../../syntax/component';
import type { Rule } from '../rule';

/** A GICv2 has eight CPU interfaces, one for each bit of a byte of its distributor (Arm IHI 0048B). */
const MOST_OF_GIC_V2 = 8;

/** More vCPUs than the interrupt controller has interfaces for. */
export const TOO_MANY_CPUS: Rule = {
  id: 'too-many-cpus',
  severity: 'warning',
  summary: 'The machine has more vCPUs than its GICv2 can serve.',
  section: 'Interrupts',
  check({ machine }, report) {
    const gic = machine.vdevs.find(({ type }) => type === 'gic')?.component;
    const version = gic && optionOf(gic, 'version');
    const first = machine.cpus[MOST_OF_GIC_V2];
    if (version?.arguments[0]?.word.text !== '2' || first === undefined) return;
    report({
      at: headOf(first),
      message: `This is vCPU ${MOST_OF_GIC_V2 + 1} of ${machine.cpus.length}; a GICv2 serves ${counted(MOST_OF_GIC_V2, 'vCPU')} at most.`,
      related: [{ start: version.start, end: version.end, message: 'the version of the GIC' }],
    });
  },
};
