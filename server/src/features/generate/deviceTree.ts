import { cellsOf } from '../../../../shared/deviceTreeCells';
import { identifier } from '../../../../shared/identifier';
import type { WindowPart } from '../../../../shared/picture';
import type { Analysis } from '../../analysis/analysis';
import { GIC_V2_COMPATIBLE } from '../../catalogue/vdevs/gic';
import { gicLine } from '../../layout/gicLine';
import type { Window } from '../../layout/window';
import { optionOf } from '../../machine/machine';
import { numberOf } from '../../machine/number';
import { UniqueNames } from '../../text/uniqueNames';
import { type GuestDevice, guestDevices, type LeftOut, registersOf } from './guest';
import { indented, NodeNames, nodeAddress, treeString } from './nodes';
import { commentText } from './text';

/** The device-tree nodes of an Arm guest for a hand-written tree, as a tree that compiles by itself. */
export function deviceTree(analysis: Analysis): string {
  const { machine } = analysis;
  const { devices, leftOut } = guestDevices(analysis);
  const names = new NodeNames();
  const labels = new UniqueNames();
  labels.take('gic');
  const memory = machine.memory.flatMap(({ kind, start, length }) =>
    kind !== 'ram' || start === undefined || length === undefined
      ? []
      : names.node(`memory@${nodeAddress(start)}`, [
          'device_type = "memory";',
          `reg = ${cellsOf(start, length)};`,
        ]),
  );
  const clocks = new Map<bigint, string>();
  const inVdevs = new NodeNames();
  let console: string | undefined;
  const nodes = devices
    .filter(({ vdev }) => vdev.type !== 'gic')
    .flatMap((device) => {
      const label = labels.take(identifier(device.vdev.name ?? device.vdev.type));
      const lines = deviceNode(device, { names: inVdevs, labels, clocks, leftOut }, label);
      if (device.vdev.type === 'pl011' && lines.length > 0) console ??= label;
      return lines;
    });
  const body = [
    '#address-cells = <2>;',
    '#size-cells = <2>;',
    'interrupt-parent = <&gic>;',
    '',
    ...chosen(analysis, console),
    ...memory,
    ...controllerNode(analysis, names),
    ...clockNodes(clocks),
    ...vdevsNode(nodes),
  ];
  return [
    '/*',
    ` * The devices of ${commentText(machine.system ?? 'a guest')} for a hand-written device tree.`,
    ` * Made by qvmconf from ${commentText(analysis.fileName)}: change that file and make this one again.`,
    ' *',
    ' * Processors, psci and timer do not follow from the configuration. qvm writes the tree that it',
    ' * makes itself with "set fdt-dump-file FILE" and "dryrun"; take them from there.',
    ...notIncluded(analysis, leftOut),
    ' */',
    '/dts-v1/;',
    '',
    '/ {',
    ...indented(body),
    '};',
    '',
  ].join('\n');
}

/** The parent that the devices have in the trees of two running guests; a bus that a system looks into. */
function vdevsNode(nodes: readonly string[]): string[] {
  if (nodes.length === 0) return [];
  const properties = [
    'compatible = "simple-bus";',
    '#address-cells = <2>;',
    '#size-cells = <2>;',
    'ranges;',
    '',
  ];
  return ['vdevs {', ...indented([...properties, ...nodes]), '};', ''];
}

/** What the nodes of a tree share. */
interface Shared {
  readonly names: NodeNames;
  readonly labels: UniqueNames;
  /** Labels of the clocks, by their rate in hertz. */
  readonly clocks: Map<bigint, string>;
  readonly leftOut: LeftOut[];
}

function deviceNode(
  device: GuestDevice,
  { names, labels, clocks, leftOut }: Shared,
  label: string,
): string[] {
  const { vdev, title, lines } = device;
  const tree = vdev.fact?.deviceTree;
  const { start, bytes } = registersOf(device);
  if (tree === undefined) {
    leftOut.push({ title, reason: 'no device-tree binding is known' });
    return [];
  }
  const name = `${tree.node}@${nodeAddress(start)}`;
  if (names.has(name)) {
    leftOut.push({ title, reason: `another device lies at the same address` });
    return [];
  }
  const properties = [
    `compatible = ${tree.compatible.map(treeString).join(', ')};`,
    `reg = ${cellsOf(start, bytes)};`,
    ...interruptProperty(lines),
  ];
  if (tree.clocks !== undefined) {
    const stated =
      tree.clocks.option === undefined ? undefined : optionOf(vdev.component, tree.clocks.option);
    const hertz = numberOf(stated?.arguments[0]?.parts[0]) ?? tree.clocks.hertz;
    const clock = clocks.get(hertz) ?? labels.take(`clock_${hertz}`);
    clocks.set(hertz, clock);
    properties.push(
      `clocks = ${tree.clocks.names.map(() => `<&${clock}>`).join(', ')};`,
      `clock-names = ${tree.clocks.names.map(treeString).join(', ')};`,
    );
  }
  return names.node(name, properties, label, commentText(title));
}

/** `interrupts` of the lines that a GIC has; others cannot be written. */
function interruptProperty(lines: GuestDevice['lines']): string[] {
  const cells = lines.flatMap(({ line, gic }) => (gic ? (gicLine(line)?.cells ?? []) : []));
  return cells.length === 0 ? [] : [`interrupts = ${cells.join(', ')};`];
}

function controllerNode({ layout, catalogue }: Analysis, names: NodeNames): string[] {
  const windows = layout.mem.windows.filter(({ vdev }) => vdev?.name === 'gic');
  const part = (name: WindowPart) => windows.find((window) => window.part === name);
  const distributor = part('distributor');
  if (distributor === undefined) return [];
  const redistributors = part('redistributors');
  const second = redistributors ?? part('cpu-interface');
  const compatible =
    redistributors === undefined
      ? GIC_V2_COMPATIBLE.words
      : (catalogue.vdev('gic')?.deviceTree?.compatible ?? []);
  const registers = [distributor, second].filter((window) => window !== undefined).map(registerCells);
  const isDefault =
    distributor.certainty === 'default' ? `gic, where the file does not say: ${distributor.basis}` : 'gic';
  return names.node(
    `interrupt-controller@${nodeAddress(distributor.start)}`,
    [
      `compatible = ${compatible.map(treeString).join(', ')};`,
      '#address-cells = <0>;',
      '#interrupt-cells = <3>;',
      'interrupt-controller;',
      `reg = ${registers.join(', ')};`,
    ],
    'gic',
    commentText(isDefault),
  );
}

/** The whole of a controller's place: Linux wants both pages of a GICv2's CPU interface. */
function registerCells({ start, safeEnd }: Window): string {
  return cellsOf(start, safeEnd - start);
}

function clockNodes(clocks: ReadonlyMap<bigint, string>): string[] {
  return [...clocks].flatMap(([hertz, label]) => [
    `${label}: clock-${hertz} {`,
    ...indented(['compatible = "fixed-clock";', '#clock-cells = <0>;', `clock-frequency = <${hertz}>;`]),
    '};',
    '',
  ]);
}

/** The command line of the file, and its first serial port as console. */
function chosen({ machine }: Analysis, console: string | undefined): string[] {
  const cmdline = machine.tree.options.findLast(
    (option) => option.name === 'cmdline' && option.status === 'known',
  );
  const word = cmdline?.arguments[0]?.word;
  const part = cmdline?.arguments[0]?.parts[0];
  const lines: string[] = [];
  if (word !== undefined && part?.opaque !== true) {
    lines.push(`bootargs = ${treeString(word.text.replace(/\s+/g, ' ').trim())};`);
  }
  if (console !== undefined) lines.push(`stdout-path = &${console};`);
  return lines.length === 0 ? [] : ['chosen {', ...indented(lines), '};', ''];
}

/** What the configuration has and the tree has not, in words, as lines of the comment at the top. */
export function notIncluded({ machine }: Analysis, leftOut: readonly LeftOut[]): string[] {
  const lines = leftOut.map(({ title, reason }) => `${title}: ${reason}`);
  for (const { start, length, kind } of machine.memory) {
    if (start === undefined || length === undefined)
      lines.push(`${kind}: its place cannot be known from the file`);
  }
  for (const pass of machine.passes) {
    const places = pass.locations.map(({ option }) =>
      option.arguments.map(({ word }) => word.text).join(' '),
    );
    const uses = pass.interrupts.map(({ option }) => option.arguments.map(({ word }) => word.text).join(' '));
    lines.push(`pass ${[...places, ...uses].join(' ')}: the binding is that of the host's device`);
  }
  return lines.length === 0
    ? []
    : [' *', ' * Not here:', ...lines.map((line) => ` * - ${commentText(line)}`)];
}
