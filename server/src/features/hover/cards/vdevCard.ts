import { describeAddress } from '../../../../../shared/address';
import { describeExtent, describeIn } from '../../../../../shared/range';
import { capitalised } from '../../../../../shared/words';
import type { Catalogue } from '../../../catalogue/catalogue';
import type { Release } from '../../../catalogue/provenance';
import type { VdevFact, WindowFact } from '../../../catalogue/shape';
import { isOnSomeHosts } from '../../../layout/window';
import { gicVersion } from '../../../layout/windows/vdev';
import { guestNamesOf } from '../../../machine/guestNames';
import type { Vdev } from '../../../machine/machine';
import {
  applicability,
  type Block,
  certainty,
  certaintyWord,
  clauses,
  code,
  footer,
  stack,
  synopsis,
  table,
} from '../markdown';
import { type HoverSubject, targetRelease, vdevOf } from '../subject';
import { rangeText, verifiedText } from '../surroundings';
import { warnings } from './optionCard';

/** The card of a vdev in a configuration: what it is, and what this instance is in the guest. */
export function vdevInstanceCard(subject: HoverSubject): Block {
  const { analysis, option } = subject;
  const vdev = vdevOf(analysis, option);
  if (vdev === undefined) return undefined;
  const target = targetRelease(analysis);
  if (vdev.fact === undefined) return unknownVdev(vdev, subject);
  return stack(
    vdevHead(vdev.fact, target),
    instanceTable(subject, vdev),
    vdevTail(vdev.fact, analysis.catalogue, target, vdev.type === 'gic' ? gicVersion(vdev) : undefined),
  );
}

/** The whole card of a vdev type, for completion. */
export function vdevCard(fact: VdevFact, catalogue: Catalogue, target: Release | undefined): Block {
  return stack(vdevHead(fact, target), vdevTail(fact, catalogue, target));
}

function vdevHead(fact: VdevFact, target: Release | undefined): Block {
  return stack(
    synopsis(`vdev ${fact.name}  # ${fact.title}`),
    clauses(warnings(fact, target), fact.product === undefined ? undefined : `part of ${fact.product}`),
    fact.description,
  );
}

/** @param version of a gic: leaves out what the other version has */
function vdevTail(
  fact: VdevFact,
  catalogue: Catalogue,
  target: Release | undefined,
  version?: WindowFact['gicVersion'],
): Block {
  const windows = fact.windows.filter(
    ({ gicVersion }) => version === undefined || gicVersion === undefined || gicVersion === version,
  );
  return stack(
    fact.details,
    optionList(fact, catalogue),
    table(
      ['', ''],
      [
        ...windows.map((window) => windowRow(window, windows.length === 1)),
        ...usualRow(fact),
        ...deviceTreeRow(fact),
      ],
    ),
    clauses(
      fact.implicit === true ? 'always there' : undefined,
      fact.open === true ? 'its option list here is not complete' : undefined,
      applicability(fact),
      footer(fact.source, fact, target),
    ),
  );
}

function unknownVdev(vdev: Vdev, subject: HoverSubject): Block {
  return stack(
    synopsis(`vdev ${vdev.type}`),
    vdev.component.opener.arguments[0]?.parts[0]?.opaque === true
      ? 'Its type is known only when qvm runs.'
      : `Not among the vdevs known here. qvm loads ${code(`vdev-${vdev.type}.so`)} from its library path: it may be someone's own.`,
    instanceTable(subject, vdev),
  );
}

/** What this instance is in the guest: form, windows, lines, names. */
function instanceTable({ analysis }: HoverSubject, vdev: Vdev): Block {
  const windows = (analysis.layout.windowsOf.get(vdev.component) ?? []).filter(
    (window) => window.certainty !== 'predicted',
  );
  const names = guestNamesOf(analysis.machine).get(vdev);
  const rows = windows.map((window) => [
    window.certainty === 'default' ? 'Default place' : 'Here',
    clauses(
      rangeText(window),
      windows.length > 1 ? window.label : undefined,
      verifiedText(window),
      isOnSomeHosts(window) ? window.fact?.onSomeHosts : undefined,
    ) ?? '',
  ]);
  if (vdev.form === 'pci') rows.push(['Here', 'a PCI device: qvm assigns its place and its interrupt']);
  for (const use of vdev.interrupts) {
    if (use.line !== undefined && use.count === 1n)
      rows.push(['Interrupt', code(`${use.controller ?? '?'}:${use.line}`)]);
  }
  if (names !== undefined) rows.push([`In ${names.system}`, `${code(names.name)} by its order in the file`]);
  return table(['', ''], rows);
}

function optionList(fact: VdevFact, catalogue: Catalogue): Block {
  const options = [...catalogue.optionsOf('vdev', fact).values()];
  if (options.length === 0) return undefined;
  const words = options.map((option) =>
    option.mandatory === true ? `**\`${option.name}\`**` : code(option.name),
  );
  return `Options: ${words.join(' ')}`;
}

/** @param explained says what the size rests on, not only how sure it is */
function windowRow(window: WindowFact, explained: boolean): string[] {
  const size = (bytes: bigint) => describeExtent(window.space, 0n, bytes);
  const each = window.perCpu === true ? ' for each vCPU' : '';
  const span =
    window.least === window.safe ? size(window.least) : `${size(window.least)} to ${size(window.safe)}`;
  const name = window.label === '' ? 'Window' : capitalised(window.label);
  return [
    name,
    clauses(
      window.gicVersion === undefined ? undefined : `GICv${window.gicVersion}`,
      `${span}${each}`,
      explained ? certainty(window.source) : certaintyWord(window.source),
      placeText(window),
      window.onSomeHosts,
    ) ?? '',
  ];
}

function placeText({ fallback, expected, space }: WindowFact): Block {
  if (fallback === undefined)
    return expected && `guests expect it at ${code(describeAddress(expected.address))}`;
  const mark = certaintyWord(fallback.source);
  const place = code(describeIn(space, fallback.address, fallback.address + 1n));
  return `${place} by default${mark === undefined ? '' : `, ${mark}`}`;
}

function usualRow(fact: VdevFact): string[][] {
  const { location, interrupt } = fact.usual ?? {};
  const usual = clauses(
    location === undefined ? undefined : code(`loc ${location}`),
    interrupt === undefined ? undefined : code(`intr ${interrupt}`),
  );
  return usual === undefined ? [] : [['Usual', usual]];
}

function deviceTreeRow(fact: VdevFact): string[][] {
  if (fact.deviceTree === undefined) return [];
  const words = fact.deviceTree.compatible.map((compatible) => code(compatible)).join(', ');
  return [['Device tree', clauses(words, certainty(fact.deviceTree.source)) ?? '']];
}
