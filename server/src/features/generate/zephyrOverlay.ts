import { cellsOf } from '../../../../shared/deviceTreeCells';
import { identifier } from '../../../../shared/identifier';
import type { Analysis } from '../../analysis/analysis';
import { ZEPHYR_BOARD, ZEPHYR_NODES, ZEPHYR_VIRTIO_CHILDREN } from '../../catalogue/vocabulary/zephyr';
import { gicLine } from '../../layout/gicLine';
import { UniqueNames } from '../../text/uniqueNames';
import { notIncluded } from './deviceTree';
import { type GuestDevice, guestDevices, type LeftOut, registersOf } from './guest';
import { indented, NodeNames, nodeAddress, treeString } from './nodes';
import { commentText } from './text';

/** A device-tree overlay for a Zephyr guest, on top of Zephyr's own board for QNX Hypervisor. */
export function zephyrOverlay(analysis: Analysis): string {
  const { devices, leftOut } = guestDevices(analysis);
  const names = new NodeNames();
  const labels = new UniqueNames();
  const chosen: string[] = [];
  const memory = analysis.machine.memory.flatMap(({ kind, start, length }) => {
    if (kind !== 'ram' || start === undefined || length === undefined) return [];
    const label = labels.take('qvm_ram');
    if (chosen.length === 0) chosen.push(`zephyr,sram = &${label};`);
    return names.node(
      `memory@${nodeAddress(start)}`,
      ['compatible = "mmio-sram";', `reg = ${cellsOf(start, length)};`],
      label,
    );
  });
  const nodes = devices
    .filter(({ vdev }) => vdev.type !== 'gic')
    .flatMap((device) => {
      const label = labels.take(`qvm_${identifier(device.vdev.name ?? device.vdev.type)}`);
      const lines = deviceNode(device, names, label, leftOut);
      if (device.vdev.type === 'pl011' && device.vdev.ordinal === 0 && lines.length > 0)
        chosen.push(`zephyr,console = &${label};`, `zephyr,shell-uart = &${label};`);
      return lines;
    });
  const bus = [...memory, ...nodes];
  return [
    '/*',
    ` * The devices of ${commentText(analysis.machine.system ?? 'a guest')} for Zephyr.`,
    ` * Made by qvmconf from ${commentText(analysis.fileName)}: change that file and make this one again.`,
    ' *',
    ` * On top of the board ${ZEPHYR_BOARD.board}. Disable what its own tree has and this machine has not;`,
    " * its interrupt controller must be of the version and at the places of this machine's.",
    ...notIncluded(analysis, leftOut),
    ' */',
    '#include <zephyr/dt-bindings/interrupt-controller/arm-gic.h>',
    '',
    '/ {',
    ...indented([
      ...(chosen.length === 0 ? [] : ['chosen {', ...indented(chosen), '};', '']),
      `${ZEPHYR_BOARD.bus} {`,
      ...indented(bus),
      '};',
    ]),
    '};',
    '',
  ].join('\n');
}

function deviceNode(device: GuestDevice, names: NodeNames, label: string, leftOut: LeftOut[]): string[] {
  const { vdev, title, lines } = device;
  const tree = vdev.fact?.deviceTree;
  const { start, bytes } = registersOf(device);
  if (tree === undefined) {
    leftOut.push({ title, reason: 'no device-tree binding is known' });
    return [];
  }
  const name = `${ZEPHYR_NODES[vdev.type] ?? tree.node}@${nodeAddress(start)}`;
  if (names.has(name)) {
    leftOut.push({ title, reason: 'another device lies at the same address' });
    return [];
  }
  const cells = lines.flatMap(({ line, gic }) => {
    const number = gic ? gicLine(line) : undefined;
    return number === undefined
      ? []
      : [`<GIC_${number.kind} ${number.number} IRQ_TYPE_LEVEL IRQ_DEFAULT_PRIORITY>`];
  });
  const child = ZEPHYR_VIRTIO_CHILDREN[vdev.type];
  const isPort = vdev.type === 'pl011';
  return names.node(
    name,
    [
      `compatible = ${tree.compatible
        .filter((word) => word !== 'arm,primecell')
        .map(treeString)
        .join(', ')};`,
      `reg = ${cellsOf(start, bytes)};`,
      ...(cells.length === 0 ? [] : [`interrupt-parent = <&${ZEPHYR_BOARD.controller}>;`]),
      ...(cells.length === 0 ? [] : [`interrupts = ${cells.join(', ')};`]),
      ...(isPort && cells.length === 1 ? ['interrupt-names = "irq_0";'] : []),
      ...(isPort ? [`clocks = <&${ZEPHYR_BOARD.clock}>;`, 'current-speed = <115200>;'] : []),
      'status = "okay";',
      ...(child === undefined
        ? []
        : [
            '',
            `${child.node} {`,
            ...indented([`compatible = ${treeString(child.compatible)};`, 'status = "okay";']),
            '};',
          ]),
    ],
    label,
    commentText(title),
  );
}
