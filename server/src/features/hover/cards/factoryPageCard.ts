import { describeAddress, describeOffset } from '../../../../../shared/address';
import { describePciId } from '../../../../../shared/pci';
import { describeRange } from '../../../../../shared/range';
import { describeWidth } from '../../../../../shared/register';
import { describeSize } from '../../../../../shared/size';
import type { RegisterFact } from '../../../catalogue/shape';
import { FACTORY_PAGE } from '../../../catalogue/shmem/factoryPage';
import { SHMEM_PCI_IDENTITY } from '../../../catalogue/shmem/identity';
import { CONTROL_PAGE_BYTES } from '../../../catalogue/shmem/placement';

import { SHMEM_LIMITS } from '../../../catalogue/shmem/protocol';

import type { RegisterPageFact } from '../../../catalogue/shmem/registerPage';
import type { RegionPlacement } from '../../../layout/placement';
import type { Window } from '../../../layout/window';
import type { Vdev } from '../../../machine/machine';
import { regionsOfOthers } from '../../regions';

import { furtherLinks, sharedMemoryLink } from '../links';
import { type Block, clauses, code, footer, plain, stack, table } from '../markdown';

import { type HoverSubject, targetRelease } from '../subject';
import { whereTable } from '../surroundings';

/**
 * The card of a shmem vdev's `loc`, in the order of the question: what lies there, where the regions will probably go,
 * what is beside it, then register by register. How a guest uses it is behind a link. In PCI form it has no
 * guest-physical address to show.
 */
export function factoryPageCard(subject: HoverSubject, vdev: Vdev): Block {
  const { analysis, workspace } = subject;
  const layout = analysis.layoutWith(regionsOfOthers(analysis, workspace));
  const window = layout.windowsOf.get(vdev.component)?.find((candidate) => candidate.kind === 'factory-page');
  const placements = layout.placements.filter((placement) => placement.vdev === vdev);
  return stack(
    title(vdev, window),
    regionTable(placements),
    window === undefined ? undefined : whereTable(subject, window),
    registerTable(FACTORY_PAGE, window?.start),
    furtherLinks(
      subject,
      window,
      clauses(sharedMemoryLink(subject), footer(FACTORY_PAGE.source, {}, targetRelease(subject.analysis))),
    ),
  );
}

function title(vdev: Vdev, window: Window | undefined): Block {
  const size = describeSize(FACTORY_PAGE.size);
  const lead = `${size} of registers, never the shared data.`;
  if (window !== undefined)
    return `**Factory page** \`${describeRange(window.start, window.end)}\` · ${lead}`;
  if (vdev.form === 'pci') {
    const { vendor, device, factoryBar } = SHMEM_PCI_IDENTITY;
    const id = [vendor, device].map(describePciId).join(':');
    return stack(
      `**Factory page** in BAR ${factoryBar} of a PCI device \`${id}\` · ${lead}`,
      'qvm assigns function, address and interrupt: the configuration states no guest-physical address. ' +
        'With `loc ADDRESS` and `intr` it is memory-mapped instead.',
    );
  }
  return `**Factory page** · ${lead} Its address is known only when qvm runs.`;
}

/** @param base address of the page; undefined shows offsets alone */
function registerTable(page: RegisterPageFact, base: bigint | undefined): Block {
  return table(
    [base === undefined ? 'Offset' : 'Address', 'Register', 'Access, bits', 'Meaning'],
    page.registers.map((register) => [
      code(base === undefined ? describeOffset(register.offset) : describeAddress(base + register.offset)),
      code(register.name),
      `${register.access} ${describeWidth(register.width, register.count)}`,
      meaning(register),
    ]),
  );
}

function meaning(register: RegisterFact): string {
  const mark = register.source?.certainty === 'observed' ? '*observed*' : undefined;
  return clauses(register.meaning, mark) ?? '';
}

/** Where each region made at start will probably go; the addresses are marked, for they are not certain. */
function regionTable(placements: readonly RegionPlacement[]): Block {
  if (placements.length === 0) return undefined;
  const rows = placements.map(({ region, from, controlPage, data, pages, needed }) => [
    clauses(code(region.name ?? region.namePart?.text ?? '?'), from && `from ${plain(from)}`) ?? '',
    needed === undefined ? '?' : neededText(needed),
    controlPage === undefined ? '?' : code(describeAddress(controlPage)),
    data === undefined || pages === undefined
      ? '?'
      : code(describeRange(data, data + pages * SHMEM_LIMITS.pageBytes)),
  ]);
  const bases = new Set(placements.map((placement) => placement.basis));
  const predicted = placements.some((placement) => placement.controlPage !== undefined);
  return stack(
    table(['Region', 'Needs', 'Control page', 'Data'], rows),
    `${predicted ? '*Predicted*' : '*Not predicted*'}: ${[...bases].join('; ')}.` +
      (predicted ? ` ${code('reserve loc mem:START,LENGTH')} keeps a range free.` : ''),
  );
}

/** Guest-physical space of a region: its data and the control page, apart, as a sum would be rounded. */
export function neededText(needed: bigint): string {
  return `${describeSize(needed - CONTROL_PAGE_BYTES)} + ${describeSize(CONTROL_PAGE_BYTES)}`;
}
