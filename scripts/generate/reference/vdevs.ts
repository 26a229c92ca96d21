import type { VdevFact, WindowFact } from '../../../server/src/catalogue/shape';
import { counted } from '../../../shared/words';
import { block, code, hexCode, paragraphs, table } from './markdown';
import { optionTable } from './options';
import { applicability, sourceCell } from './provenance';

/** Every vdev on one line, with links to their sections. */
export function vdevOverview(vdevs: readonly VdevFact[]): string {
  return table(
    ['vdev', 'what it is', 'releases, architectures', 'usual place', 'usual line'],
    vdevs.map((vdev) => [
      `[${code(vdev.name)}](#${vdev.name})`,
      vdev.title,
      applicability(vdev),
      vdev.usual?.location === undefined ? '' : code(vdev.usual.location),
      vdev.usual?.interrupt === undefined ? '' : code(vdev.usual.interrupt),
    ]),
  );
}

/** The section of one vdev. */
export function vdevSection(vdev: VdevFact): string {
  return paragraphs(
    `### ${vdev.name}`,
    `${vdev.title[0]?.toUpperCase()}${vdev.title.slice(1)}. ${vdev.description}`,
    vdev.details,
    facts(vdev),
    windowTable(vdev.windows),
    optionTable(vdev.options),
    vdev.common.length === 0 ? '' : `Common options: ${vdev.common.map(code).join(', ')}.`,
    block(vdev.examples ?? []),
    `Source: ${sourceCell(vdev.source, vdev)}`,
  );
}

function facts(vdev: VdevFact): string {
  const { controller, deviceTree, product, sharesLine = [] } = vdev;
  const where = applicability(vdev);
  return [
    where === '' ? '' : `Exists: ${where}.`,
    vdev.implicit === true ? 'Present without being listed.' : '',
    product === undefined ? '' : `Product: ${product}.`,
    vdev.open === true ? 'The list of its options is known to be incomplete.' : '',
    vdev.pciByDefault === true && vdev.windows.length > 0 ? 'A PCI device unless `loc` is given.' : '',
    controller?.lines === undefined
      ? ''
      : `Interrupt lines ${controller.lines.first} to ${controller.lines.last} (${sourceCell(controller.source)}).`,
    controller?.privateLines === undefined
      ? ''
      : `Lines ${controller.privateLines.first} to ${controller.privateLines.last} are private to a vCPU (${sourceCell(controller.privateLines.source)})${takenLines(controller.privateLines.taken)}.`,
    controller?.firstSpare === undefined
      ? ''
      : `Devices without a line of their own get one from ${controller.firstSpare.line} on (${sourceCell(controller.firstSpare.source)}).`,
    deviceTree === undefined
      ? ''
      : `Device tree: ${deviceTree.compatible.map(code).join(', ')} (${sourceCell(deviceTree.source)}).`,
    ...sharesLine.map(
      (shared) => `Shares line ${shared.line} with ${code(shared.vdev)} (${sourceCell(shared.source)}).`,
    ),
  ]
    .filter((line) => line !== '')
    .map((line) => `- ${line}`)
    .join('\n');
}

function takenLines(taken: readonly { readonly line: number; readonly name: string }[] = []): string {
  return taken.length === 0 ? '' : `: ${taken.map(({ line, name }) => `${line} is ${name}`).join(', ')}`;
}

function windowTable(windows: readonly WindowFact[]): string {
  return table(
    ['window', 'placed by', 'surely answers', 'keep clear', 'default address', 'source'],
    windows.map((window) => [
      [window.label, window.gicVersion === undefined ? '' : `GICv${window.gicVersion}`, window.onSomeHosts]
        .filter(Boolean)
        .join(', '),
      [window.option, ...(window.aliases ?? [])]
        .filter((name) => name !== undefined)
        .map(code)
        .join(', ') + (window.offset === undefined ? '' : ` + ${hexCode(window.offset)}`),
      size(window, window.least),
      size(window, window.safe),
      placeCell(window),
      sourceCell(window.source),
    ]),
  );
}

function placeCell({ fallback, expected }: WindowFact): string {
  if (fallback !== undefined) return `${hexCode(fallback.address)}, ${sourceCell(fallback.source)}`;
  if (expected === undefined) return '';
  return `none; guests look at ${hexCode(expected.address)}, ${sourceCell(expected.source)}`;
}

function size(window: WindowFact, value: bigint): string {
  if (window.space === 'io') return counted(value, 'port');
  return `${hexCode(value)}${window.perCpu === true ? ' for each vCPU' : ''}`;
}
