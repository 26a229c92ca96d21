import { describeAddress } from '../../../shared/address';
import { PAGE } from '../../../shared/page';
import { describePciId } from '../../../shared/pci';
import type {
  SharingAccess,
  SharingCard,
  SharingPage,
  SharingSource,
  SharingStep,
} from '../../../shared/sharing';
import { counted } from '../../../shared/words';
import { SHMEM_PCI_IDENTITY } from '../catalogue/shmem/identity';
import type { Action } from './action';
import { addressOf, cardsOf, describeReading, markChanged, registerFact } from './cards';
import { type CastMember, participantOf } from './cast';
import { NOTIFY_ALL, perform } from './perform';
import { known, type Reading } from './reading';
import {
  NAME_BYTES,
  type Region,
  regionFor,
  type SharedMemory,
  seatOf,
  untouchedMemory,
} from './sharedMemory';

/** What one step says of itself. */
interface StepText {
  readonly guest?: number;
  readonly title: string;
  readonly detail?: string;
  readonly kind: SharingStep['kind'];
  readonly outcome?: 'refused' | 'unknown';
  readonly source?: SharingSource | undefined;
}

/** A walk through the protocol: plays actions on shared memory and writes down what every guest sees after each step. */
export class Walk {
  readonly steps: SharingStep[] = [];
  private state: SharedMemory;
  private before: readonly (readonly SharingCard[])[];
  private accesses: SharingAccess[] = [];
  private readonly interrupted = new Set<number>();

  /** @param region the one whose control pages are shown */
  constructor(
    private readonly cast: readonly CastMember[],
    private readonly region: string,
  ) {
    this.state = untouchedMemory(cast.map(participantOf));
    this.before = cast.map((_, by) => cardsOf(this.state, by, region));
  }

  /** The number of a guest among the region's clients; undefined where it is not attached. */
  seat(guest: number, region = this.region): number | undefined {
    return seatOf(this.regionOf(guest, region), guest);
  }

  private regionOf(guest: number, region = this.region): Region | undefined {
    return regionFor(this.state, guest, region);
  }

  /** What qvm or someone else does, in one step without a register. */
  happens(text: StepText, actions: readonly Action[]): void {
    for (const action of actions) this.act(action);
    this.write(text);
  }

  /** Whether there is a region, for whoever has the prefixes of a guest. */
  exists(guest: number): boolean {
    return this.regionOf(guest) !== undefined;
  }

  /** A guest's way from the factory page to the region; whether it got there. */
  attach(guest: number, name: string, asked: { readonly pages: bigint; readonly why: string }): boolean {
    const { factoryPage, vector } = this.state.participants[guest]!;
    const { pages, why } = asked;
    this.write({
      guest,
      title: 'Map the factory page',
      detail: mapText(this.cast[guest]!, factoryPage),
      kind: 'access',
      source: factoryPage.source,
    });
    this.read(guest, 'factory', 'signature');
    this.write({
      guest,
      title: 'Compare the signature',
      detail: 'Any other value: this is no factory page. All ones: nothing answers at the address.',
      kind: 'access',
      source: factoryPage.source,
    });
    this.writeName(guest, name);
    const seated = this.seat(guest, name);
    const created = this.regionOf(guest, name) === undefined;
    this.store(guest, 'size', known(pages, 'documented'), { kind: 'write-size', by: guest, pages });
    const region = this.regionOf(guest, name);
    const attached = seated === undefined && seatOf(region, guest) !== undefined;
    this.write({
      guest,
      title: 'Write the size, in pages: the request',
      detail: [why, attached ? requestText(region, pages, created) : ''].filter(Boolean).join(' '),
      kind: 'request',
      source: this.cast[guest]?.by.source(
        this.cast[guest].creates?.option ?? this.cast[guest].vdev.component,
      ),
    });
    const status = this.read(guest, 'factory', 'status');
    if (!attached) {
      const isUnknown = status?.value === undefined;
      this.write({
        guest,
        title: isUnknown ? 'Read the status: it cannot be known' : 'Read the status: refused',
        detail: [sentence(status?.reason), 'The guest has no region and must not go on.']
          .filter(Boolean)
          .join(' '),
        kind: 'access',
        outcome: isUnknown ? 'unknown' : 'refused',
        source: status?.source,
      });
      return false;
    }
    this.write({ guest, title: 'Read the status', kind: 'access', source: status?.source });
    const size = this.read(guest, 'factory', 'size');
    this.write({
      guest,
      title: 'Read the size back',
      detail:
        size?.value === pages
          ? 'As asked for.'
          : size?.value === undefined
            ? sentence(size?.reason)
            : `${describeReading('factory', 'size', size)}, not ${pages}: the size of the first creator stands, ${region?.creator}.`,
      kind: 'access',
      source: size?.source,
    });
    const shmem = this.read(guest, 'factory', 'shmem');
    const mapped = typeof size?.value === 'bigint' ? size.value + 1n : undefined;
    this.write({
      guest,
      title: 'Read where the control page is, and map it with the data',
      detail: placeText(shmem, mapped),
      kind: 'access',
      source: shmem?.source,
    });
    this.read(guest, 'factory', 'vector');
    this.write({
      guest,
      title: 'Attach a handler to the interrupt',
      detail: vector.value === undefined ? sentence(vector.reason) : '',
      kind: 'access',
      source: vector.source,
    });
    this.read(guest, 'control', 'idx');
    this.write({ guest, title: 'Read the number of this client', kind: 'access' });
    return true;
  }

  /** @param to the guest that is meant; everyone else where it is not given */
  notify(guest: number, to?: number): void {
    const seat = to === undefined ? undefined : this.seat(to);
    const bits = seat === undefined ? NOTIFY_ALL : 1n << BigInt(seat);
    const action: Action = { kind: 'write-notify', by: guest, region: this.region, bits };
    const text = seat === undefined ? 'all ones' : `bit ${seat}`;
    this.access('write', 'control', 'notify', { guest, text });
    const reached = this.act(action).interrupted;
    const who = reached.map((one) => this.cast[one]?.name).join(', ');
    this.write({
      guest,
      title: seat === undefined ? 'Notify everyone else' : `Notify ${this.cast[to!]?.name}`,
      detail: `After the data and a memory barrier. ${who === '' ? 'Nobody else is attached.' : `Interrupt for ${who}.`}`,
      kind: 'notify',
    });
  }

  /** The interrupt's handler: who notified, who is attached. */
  readStatus(guest: number, detail: string): void {
    this.read(guest, 'control', 'status');
    this.write({ guest, title: 'Read the status: who notified, who is attached', detail, kind: 'access' });
  }

  detach(guest: number): void {
    this.access('write', 'control', 'detach', { guest, text: '1' });
    this.act({ kind: 'write-detach', by: guest, region: this.region });
    const left = [...this.interrupted].map((one) => this.cast[one]?.name).join(', ');
    this.write({
      guest,
      title: 'Detach',
      detail: `The addresses of the region are gone for this guest.${left === '' ? '' : ` Interrupt for ${left}.`}`,
      kind: 'detach',
    });
  }

  private writeName(guest: number, name: string): void {
    const bytes = [...new TextEncoder().encode(name), 0].slice(0, NAME_BYTES);
    bytes.forEach((byte, at) => {
      this.act({ kind: 'write-name', by: guest, at, byte });
    });
    const closed = bytes.at(-1) === 0;
    const text = `“${name.slice(0, NAME_BYTES)}”${closed ? ' and NUL' : ''}`;
    this.access('write', 'factory', 'name', { guest, text, count: bytes.length });
    this.write({
      guest,
      title: 'Write the name, byte by byte',
      detail: closed
        ? `${counted(bytes.length, 'store')} of one byte, the closing NUL with them.`
        : `${NAME_BYTES} bytes: no room is left for the closing NUL.`,
      kind: 'access',
      source: this.mention(guest, name),
    });
  }

  /** The line of a guest's vdev that names a region. */
  private mention(guest: number, name: string): SharingSource | undefined {
    const member = this.cast[guest];
    if (member === undefined) return undefined;
    const { regions, patterns } = member.vdev;
    const option =
      regions.find((region) => region.name === name)?.option ??
      patterns.find(({ pattern }) => pattern === name)?.option;
    return option && member.by.source(option);
  }

  private read(guest: number, page: SharingPage, register: string): Reading | undefined {
    const action =
      page === 'factory'
        ? ({ kind: 'read-factory', by: guest, register } as Action)
        : ({ kind: 'read-control', by: guest, region: this.region, register } as Action);
    const { reading } = this.act(action);
    if (reading === undefined) return undefined;
    this.access('read', page, register, { guest, text: describeReading(page, register, reading) });
    return reading;
  }

  private store(guest: number, register: string, reading: Reading, action: Action): void {
    this.access('write', 'factory', register, { guest, text: describeReading('factory', register, reading) });
    this.act(action);
  }

  private access(
    kind: SharingAccess['kind'],
    page: SharingPage,
    register: string,
    { guest, text, count = 1 }: { guest: number; text: string; count?: number },
  ): void {
    const fact = registerFact(page, register);
    const seat = this.seat(guest);
    const base =
      page === 'factory'
        ? this.state.participants[guest]?.factoryPage
        : this.regionOf(guest)?.seats[seat ?? -1]?.controlPage;
    const address = addressOf(base, fact.offset);
    this.accesses.push({
      kind,
      page,
      register,
      ...(address === undefined ? {} : { address }),
      bits: fact.width,
      count,
      text,
    });
  }

  private act(action: Action) {
    const outcome = perform(this.state, action);
    this.state = outcome.state;
    for (const guest of outcome.interrupted) this.interrupted.add(guest);
    return outcome;
  }

  private write({ guest, title, detail = '', kind, outcome, source }: StepText): void {
    const now = this.cast.map((_, by) => cardsOf(this.state, by, this.region));
    this.steps.push({
      ...(guest === undefined ? {} : { guest }),
      title,
      detail,
      kind,
      ...(outcome === undefined ? {} : { outcome }),
      accesses: this.accesses,
      interrupted: [...this.interrupted],
      guests: now.map((cards, by) => markChanged(cards, this.before[by] ?? [])),
      ...(source === undefined ? {} : { source }),
    });
    this.before = now;
    this.accesses = [];
    this.interrupted.clear();
  }
}

function mapText({ vdev }: CastMember, { value, reason }: Reading): string {
  if (vdev.form === 'pci') {
    const { vendor, device, factoryBar } = SHMEM_PCI_IDENTITY;
    const id = [vendor, device].map(describePciId).join(':');
    return `Find the PCI device ${id}, enable it and map BAR ${factoryBar}, uncached: qvm places it.`;
  }
  if (typeof value !== 'bigint') return sentence(reason);
  return `One page at ${describeAddress(value)}, uncached. The address is the guest's, not the board's.`;
}

function requestText(region: Region | undefined, pages: bigint, created: boolean): string {
  if (region === undefined) return '';
  if (created) return `No such region is there: qvm creates it, with ${counted(pages, 'page')}.`;
  return 'The region is there: qvm attaches it.';
}

function placeText(shmem: Reading | undefined, mapped: bigint | undefined): string {
  const { value } = shmem ?? {};
  if (typeof value !== 'bigint' || mapped === undefined) return sentence(shmem?.reason);
  return `${counted(mapped, 'page')} at ${describeAddress(value)}: the control page, then the data from ${describeAddress(value + PAGE)}.`;
}

function sentence(reason: string | undefined): string {
  return reason === undefined ? '' : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}
