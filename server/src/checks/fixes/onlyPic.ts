import type { Controller, VirtualMachine } from '../../machine/machine';

/** The one PIC of a machine that takes lines; of an implicit and a stated one the stated. Undefined for none or several. */
export function onlyPic({ controllers, target }: VirtualMachine): Controller | undefined {
  const pics = controllers.filter(
    ({ kind }) => kind !== 'apic' && (kind !== 'gic' || target.architecture?.value !== 'x86_64'),
  );
  const own = pics.filter(({ vdev }) => vdev !== undefined);
  const [pic, other] = own.length > 0 ? own : pics;
  return other === undefined ? pic : undefined;
}
