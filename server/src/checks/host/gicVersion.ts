import { gicVersion } from '../../layout/windows/vdev';
import { guestSystemOf } from '../../machine/guestNames';
import { headOf } from '../../syntax/component';
import type { Rule } from '../rule';
import { startOfFile } from '../startOfFile';

/** A Linux guest is given a GICv3 on a host that has a GICv2. */
export const HOST_GIC_VERSION: Rule = {
  id: 'host-gic-version',
  severity: 'warning',
  summary: 'A Linux guest has a GICv3, and the host a GICv2.',
  section: 'Against the host',
  check(subject, report) {
    const { machine, asinfo } = subject;
    const has = (leaf: string) => asinfo?.lookUp(leaf).kind === 'found';
    // A GICv2 has a CPU interface in memory, a GICv3 redistributors.
    if (!has('gicc') || asinfo?.lookUp('gicr').kind !== 'absent') return;
    if (guestSystemOf(machine) !== 'Linux' || machine.hasUnknownOptions) return;
    const gic = machine.vdevs.find(({ type }) => type === 'gic');
    if (machine.target.architecture?.value !== 'aarch64') return;
    if (gic !== undefined && gicVersion(gic) !== 3) return;
    report({
      at: gic === undefined ? startOfFile(subject) : headOf(gic.component),
      message:
        "The host's listing has `gicc` and no `gicr`, so it has a GICv2. Linux guests with a GICv3 have been seen to die early there: give this one `vdev gic version 2`.",
    });
  },
};
