import type { VirtualMachine } from './machine';

/**
 * How many PCI devices the guest has by the file: vdevs in PCI form and PCI functions passed through. For their
 * registers, and on Arm for the host bridge, qvm takes guest-physical space at addresses that no manual tells.
 */
export function pciDeviceCount({ vdevs, passes }: VirtualMachine): number {
  const emulated = vdevs.filter(({ form, type }) => form === 'pci' && type !== 'pci-dummy').length;
  const passed = passes.flatMap(({ locations }) => locations.filter(({ space }) => space === 'pci')).length;
  return emulated + passed;
}
