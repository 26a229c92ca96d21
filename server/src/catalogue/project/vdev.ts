import { PAGE } from '../../../../shared/page';
import { vdevName } from '../catalogue';
import { ARCHITECTURES, RELEASES, type Source } from '../provenance';
import type { ControllerFact, VdevFact, WindowFact } from '../shape';
import {
  type ReadValue,
  readBoolean,
  readList,
  readObject,
  readOneOf,
  readText,
  readWhole,
  readWord,
  report,
} from './jsonObject';
import { PROJECT_COMMON_OPTIONS, PROJECT_SEVERITIES, PROJECT_SPACES } from './kinds';
import { readOption, stated } from './option';

/** One vdev. A fault in one of its members leaves out that member and no more; without a name there is no vdev. */
export function readVdev(source: Source): ReadValue<VdevFact> {
  return readObject((object, problems): VdevFact | undefined => {
    const written = object.need('name', readWord);
    const space = object.get('space', readOneOf(PROJECT_SPACES)) ?? 'mem';
    const windowSpace = space === 'io' ? 'io' : 'mem';
    const windows = object.get('windows', readList(readWindow(windowSpace, source)));
    const options = object.get('options', readList(readOption(source))) ?? [];
    const seen = new Set<string>();
    for (const { name } of options) {
      if (seen.has(name)) report(problems, object.node, `The option \`${name}\` is described twice.`);
      seen.add(name);
    }
    const common =
      object.get('common', readList(readOneOf(PROJECT_COMMON_OPTIONS))) ??
      (space === 'none' ? ['name', 'log'] : ['loc', 'intr', 'name', 'log']);
    const title = object.get('title', readText);
    const description = object.get('description', readText) ?? '';
    const rest = {
      details: object.get('details', readText),
      product: object.get('product', readText),
      architectures: object.get('architectures', readList(readOneOf(ARCHITECTURES))),
      since: object.get('since', readOneOf(RELEASES)),
      until: object.get('until', readOneOf(RELEASES)),
      open: object.get('open', readBoolean),
      pciByDefault: object.get('pciByDefault', readBoolean),
      needsInterrupt: object.get('needsInterrupt', readOneOf(PROJECT_SEVERITIES)),
      controller: object.get('controller', readController(source)),
      usual: object.get('usual', readUsual),
      deviceTree: object.get('deviceTree', readDeviceTree(source)),
      examples: object.get('examples', readList(readText)),
    };
    if (written === undefined) return undefined;
    const name = vdevName(written);
    return {
      name,
      title: title ?? name,
      description,
      defaultSpace: space,
      windows: windows ?? defaultWindows(space, source),
      // An own option of a common one's name takes its place.
      common: common.filter((option) => !seen.has(option)),
      options: unique(options),
      source,
      ...stated(rest),
    };
  });
}

function unique<T extends { readonly name: string }>(items: readonly T[]): T[] {
  return [...new Map(items.toReversed().map((item) => [item.name, item])).values()].reverse();
}

/** Without a description of its windows, a vdev in memory has the page at its `loc`. */
function defaultWindows(space: VdevFact['defaultSpace'], source: Source): WindowFact[] {
  return space === 'mem' || space === 'pci'
    ? [{ label: '', option: 'loc', space: 'mem', least: PAGE, safe: PAGE, source }]
    : [];
}

function readWindow(defaultSpace: 'mem' | 'io', source: Source): ReadValue<WindowFact> {
  return readObject((object, problems): WindowFact | undefined => {
    const least = object.need('size', readWhole);
    const safe = object.get('keepClear', readWhole);
    const space = object.get('space', readOneOf(['mem', 'io'])) ?? defaultSpace;
    const label = object.get('label', readText) ?? '';
    const option = object.get('option', readWord) ?? 'loc';
    const offset = object.get('offset', readWhole);
    const perCpu = object.get('perCpu', readBoolean);
    const address = object.get('default', readWhole);
    if (least === undefined) return undefined;
    if (least === 0n) {
      report(problems, object.node, 'A window has at least one byte.');
      return undefined;
    }
    return {
      label,
      option,
      space,
      least,
      safe: safe !== undefined && safe > least ? safe : least,
      source,
      ...stated({ offset, perCpu }),
      ...(address === undefined ? {} : { fallback: { address, source } }),
    };
  });
}

function readController(source: Source): ReadValue<ControllerFact> {
  return readObject((object, problems): ControllerFact | undefined => {
    const first = object.get('firstLine', readWhole) ?? 0n;
    const last = object.need('lastLine', readWhole);
    const defaultName = object.get('defaultName', readWord);
    if (last === undefined) return undefined;
    if (last < first) report(problems, object.node, '`lastLine` is below `firstLine`.');
    const lines = { first: Number(first), last: Number(last) };
    return { kind: 'other', lines, source, ...stated({ defaultName }) };
  });
}

const readUsual = readObject((object): VdevFact['usual'] =>
  stated({
    location: object.get('location', readWord),
    interrupt: object.get('interrupt', readWord),
  }),
);

function readDeviceTree(source: Source): ReadValue<NonNullable<VdevFact['deviceTree']>> {
  return readObject((object) => {
    const node = object.need('node', readWord);
    const compatible = object.need('compatible', readList(readText));
    return node === undefined || compatible === undefined ? undefined : { node, compatible, source };
  });
}
