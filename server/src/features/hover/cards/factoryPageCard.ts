import { describeAddress, describeOffset } from '../../../../../shared/address';
import { describePciId } from '../../../../../shared/pci';
import { describeRange } from '../../../../../shared/range';
import { describeWidth } from '../../../../../shared/register';
import { describeSize } from '../../../../../shared/size';
import type { RegisterFact } from '../../../catalogue/shape';
import { CONTROL_PAGE } from '../../../catalogue/shmem/controlPage';
import { FACTORY_PAGE } from '../../../catalogue/shmem/factoryPage';
import { HOST_SIDE } from '../../../catalogue/shmem/hostSide';
import { SHMEM_PCI_IDENTITY } from '../../../catalogue/shmem/identity';
import { CONTROL_PAGE_BYTES } from '../../../catalogue/shmem/placement';
import { SHMEM_LIMITS, SHMEM_SEQUENCES, type ShmemForm, stepsOf } from '../../../catalogue/shmem/protocol';
import type { RegisterPageFact } from '../../../catalogue/shmem/registerPage';
import { STATUS_CODES } from '../../../catalogue/shmem/status';
import type { RegionPlacement } from '../../../layout/placement';
import type { Window } from '../../../layout/window';
import type { Vdev } from '../../../machine/machine';
import { regionsElsewhere } from '../../regions';
import { type Block, certainty, clauses, code, footer, plain, stack, steps, table } from '../markdown';
import { type Subject, targetRelease } from '../subject';
import { whereTable } from '../surroundings';

/**
 * The card of a shmem vdev's `loc`: what lies at the address, register by register, where the regions will
 * probably go, and how a guest uses it all. In PCI form it has no guest-physical address to show.
 */
export function factoryPageCard(subject: Subject, vdev: Vdev): Block {
  const { analysis, workspace } = subject;
  const layout = analysis.layoutWith(regionsElsewhere(analysis, workspace));
  const window = layout.windowsOf.get(vdev.component)?.find((candidate) => candidate.kind === 'factory-page');
  const placements = layout.placements.filter((placement) => placement.vdev === vdev);
  return stack(
    title(vdev, window),
    registerTable(FACTORY_PAGE, window?.start, 'Address'),
    regionTable(placements),
    window === undefined ? undefined : whereTable(subject, window),
    '---',
    accessOrder(vdev.form === 'pci' ? 'pci' : 'mmio'),
    `**Control page** of each region: its first page, ${describeSize(CONTROL_PAGE_BYTES)} of registers; the data start right after it, at offset ${code(describeOffset(CONTROL_PAGE_BYTES))}.`,
    registerTable(CONTROL_PAGE, onlyControlPage(placements), '*Predicted*'),
    remarks(CONTROL_PAGE),
    statusCodes(),
    `At most **${SHMEM_LIMITS.clients} clients** for each region, the host's programs among them.`,
    remarks(FACTORY_PAGE),
    hostSide(),
    footer(FACTORY_PAGE.source, {}, targetRelease(subject.analysis)),
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

/**
 * @param base address of the page; undefined shows offsets alone
 * @param column how the addresses are headed
 */
function registerTable(page: RegisterPageFact, base: bigint | undefined, column: string): Block {
  const head = base === undefined ? ['Offset'] : ['Offset', column];
  return table(
    [...head, 'Register', 'Access, bits', 'Meaning'],
    page.registers.map((register) => [
      code(describeOffset(register.offset)),
      ...(base === undefined ? [] : [code(describeAddress(base + register.offset))]),
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

/** The control page's address where there is just one to speak of. */
function onlyControlPage(placements: readonly RegionPlacement[]): bigint | undefined {
  return placements.length === 1 ? placements[0]?.controlPage : undefined;
}

function accessOrder(form: ShmemForm): Block {
  const [create] = SHMEM_SEQUENCES;
  if (create === undefined) return undefined;
  return stack(
    `**Order of access** to ${create.title.toLowerCase()}: the name byte by byte, the size last.`,
    steps(
      stepsOf(create, form).map(({ step, register }) =>
        register === undefined || step.includes(`\`${register}\``) ? step : `\`${register}\`: ${step}`,
      ),
    ),
  );
}

function statusCodes(): Block {
  return stack(
    '**Status codes**',
    table(
      ['', '', ''],
      STATUS_CODES.map((status) => [`${status.code}`, code(status.name), status.meaning]),
    ),
  );
}

/** What programs of the host do with the same regions. */
function hostSide(): Block {
  const rows = HOST_SIDE.map(({ text, source }) => `- ${clauses(text, certainty(source))}`);
  return stack("**The host's side**", rows.join('\n'));
}

function remarks(page: RegisterPageFact): string {
  return page.remarks.map((remark) => `- ${remark}`).join('\n');
}
