/** A whole configuration to start from; `‹…›` marks what everyone changes. */
interface Guest {
  readonly label: string;
  readonly detail: string;
  readonly architecture: 'aarch64' | 'x86_64';
  readonly text: string;
}

const ARM_CONSOLE = `vdev pl011
    loc 0x1c090000
    intr gic:37
    hostdev ‹>-›`;

const ARM_NETWORK = `vdev virtio-net
    loc 0x1c0c0000
    intr gic:40
    name ‹guest_to_host›
    peer ‹/dev/vdevpeers/vp0›`;

const ARM_DISK = `vdev virtio-blk
    loc 0x1c0d0000
    intr gic:41
    hostdev ‹/dev/qvmdisk0›`;

/** The old devices of a PC that QNX and Linux look for. */
const PC_DEVICES = `vdev ioapic
    loc 0xf8000000
    intr apic
    name myioapic

vdev 8259 loc 0x20
vdev 8259 loc 0xa0
vdev timer8254 intr myioapic:0
vdev mc146818
vdev pckeyboard

vdev hpet
    loc 0xf8008000
    intr myioapic:2

vdev ser8250
    intr myioapic:4
    hostdev ‹>-›`;

const PCI_DEVICES = `vdev virtio-net
    name ‹guest_to_host›
    peer ‹/dev/vdevpeers/vp0›

vdev virtio-blk
    hostdev ‹/dev/qvmdisk0›`;

const PC_MEMORY = `ram 0,0xa0000
reserve loc 0xa0000,0x20000
rom 0xc0000,0x40000
ram 0x100000,‹512M›`;

/** Guests to start from, in the order in which to present them. */
export const GUESTS: readonly Guest[] = [
  {
    label: 'QNX guest on Arm',
    detail: 'console, network, disk',
    architecture: 'aarch64',
    text: `system ‹guest_1›

ram 0x80000000,‹512M›
cpu
cpu
load ‹./qnx-guest.ifs›

${ARM_CONSOLE}

${ARM_NETWORK}

${ARM_DISK}
`,
  },
  {
    label: 'Linux guest on Arm',
    detail: 'kernel, RAM disk, console, network, disk',
    architecture: 'aarch64',
    text: `system ‹linux_1›

ram 0x80000000,‹1G›
cpu
cpu
load ‹./Image›
initrd load ‹./initrd.gz›
cmdline "console=ttyAMA0 earlycon=pl011,0x1c090000 ‹root=/dev/vda›"

${ARM_CONSOLE}

${ARM_NETWORK}

${ARM_DISK}
`,
  },
  {
    label: 'QNX guest on x86',
    detail: 'console, network, disk',
    architecture: 'x86_64',
    text: `system ‹guest_1›

${PC_MEMORY}
cpu
cpu
load ‹./qnx-guest.ifs›

${PC_DEVICES}

${PCI_DEVICES}
`,
  },
  {
    label: 'Linux guest on x86',
    detail: 'kernel, RAM disk, console, network, disk',
    architecture: 'x86_64',
    text: `system ‹linux_1›

${PC_MEMORY}
cpu
cpu
load ‹./bzImage›
initrd load ‹./initrd.gz›
cmdline "console=ttyS0 ‹root=/dev/vda›"

${PC_DEVICES}

${PCI_DEVICES}
`,
  },
  {
    label: 'Shared memory, first guest on Arm',
    detail: 'makes a region',
    architecture: 'aarch64',
    text: `system ‹guest_1›

ram 0x80000000,‹512M›
load ‹./qnx-guest-1.ifs›

${ARM_CONSOLE}

vdev shmem
    loc 0x1c050000      # the factory page: 4 KiB of registers, not the shared data
    intr gic:38
    create ‹fb_shared›,‹0x400000›
    allow ‹fb_shared›
`,
  },
  {
    label: 'Shared memory, second guest on Arm',
    detail: 'attaches the region of the first',
    architecture: 'aarch64',
    text: `system ‹guest_2›

ram 0x80000000,‹512M›
load ‹./qnx-guest-2.ifs›

${ARM_CONSOLE}

vdev shmem
    loc 0x1c050000      # addresses are those of this guest; the name makes it the same memory
    intr gic:38
    allow ‹fb_shared›
`,
  },
];
