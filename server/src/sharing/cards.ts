import { describeAddress, type Hex, hex } from '../../../shared/address';
import type { SharingCard, SharingPage, SharingRegister } from '../../../shared/sharing';
import { counted, joinList } from '../../../shared/words';
import type { RegisterFact } from '../catalogue/shape';
import { CONTROL_REGISTERS } from '../catalogue/shmem/controlPage';
import { FACTORY_REGISTERS } from '../catalogue/shmem/factoryPage';
import { SHMEM_LIMITS } from '../catalogue/shmem/protocol';
import { STATUS_CODES } from '../catalogue/shmem/status';
import type { ReadableFactoryRegister } from './action';
import { controlReading, readFactory } from './perform';
import type { Reading } from './reading';
import { regionFor, type SharedMemory, seatOf } from './sharedMemory';

const READABLE = FACTORY_REGISTERS.filter(({ access }) => access.startsWith('R'));
const CONTROL_READABLE = CONTROL_REGISTERS.filter(({ access }) => access.startsWith('R'));

/** The pages of one guest as they are now; the control page of the region where it is attached. */
export function cardsOf(state: SharedMemory, by: number, region: string): SharingCard[] {
  const participant = state.participants[by];
  const factory = state.factories[by];
  if (participant === undefined || factory === undefined) return [];
  const readings = READABLE.map(
    (fact) => [fact, readFactory(factory, fact.name as ReadableFactoryRegister)] as const,
  );
  const cards = [card('factory', participant.factoryPage, readings)];
  const shared = regionFor(state, by, region);
  const number = seatOf(shared, by);
  const seat = number === undefined ? undefined : shared?.seats[number];
  if (seat === undefined) return cards;
  const control = CONTROL_READABLE.map(
    (fact) => [fact, controlReading(shared, number, fact.name as 'status' | 'idx')] as const,
  );
  return [...cards, card('control', seat.controlPage, control)];
}

function card(
  page: SharingPage,
  base: Reading,
  readings: readonly (readonly [RegisterFact, Reading])[],
): SharingCard {
  const address = typeof base.value === 'bigint' ? base.value : undefined;
  return {
    page,
    ...(address === undefined ? {} : { address: hex(address) }),
    certainty: base.certainty,
    ...(base.reason === undefined ? {} : { reason: base.reason }),
    ...(base.source === undefined ? {} : { source: base.source }),
    registers: readings.map(([fact, reading]) => register(page, fact, reading, address)),
  };
}

function register(
  page: SharingPage,
  { name, offset }: RegisterFact,
  reading: Reading,
  base: bigint | undefined,
): SharingRegister {
  const { value, certainty, reason, source } = reading;
  return {
    name,
    offset: hex(offset),
    ...(base === undefined ? {} : { address: hex(base + offset) }),
    ...(typeof value === 'bigint' ? { value: hex(value) } : {}),
    text: describeReading(page, name, reading),
    changed: false,
    certainty,
    ...(reason === undefined ? {} : { reason }),
    ...(source === undefined ? {} : { source }),
  };
}

/** What a register holds, for people: `GSS_OK (0)`, `16 pages`, `“frames”`, `unknown`. */
export function describeReading(page: SharingPage, register: string, { value }: Reading): string {
  if (value === undefined) return 'unknown';
  if (typeof value === 'string') return `“${value}”`;
  if (page === 'control') return register === 'status' ? describeStatusBits(value) : value.toString();
  return FACTORY_TEXTS[register]?.(value) ?? value.toString();
}

const FACTORY_TEXTS: Readonly<Record<string, (value: bigint) => string>> = {
  signature: () => '“QVMG2GSM”',
  shmem: describeAddress,
  status: (value) => {
    const name = STATUS_CODES.find(({ code }) => BigInt(code) === value)?.name;
    return name === undefined ? value.toString() : `${name} (${value})`;
  },
  size: (value) => counted(value, 'page'),
};

/** Clients by their numbers: `0 and 1 attached, 1 notified`. */
function describeStatusBits(value: bigint): string {
  const attached = clients(value >> 16n);
  const notified = clients(value);
  const who = attached.length > MOST_LISTED ? `${attached.length} clients` : joinList(attached, 'and');
  return `${who} attached, ${notified.length === 0 ? 'none' : joinList(notified, 'and')} notified`;
}

/** More clients than this are counted and not listed. */
const MOST_LISTED = 6;

/** The numbers of the clients whose bits are set in a half of `status`. */
function clients(bits: bigint): string[] {
  return Array.from({ length: SHMEM_LIMITS.clients }, (_, index) => index)
    .filter((index) => ((bits >> BigInt(index)) & 1n) === 1n)
    .map(String);
}

/** Marks the registers that show something else than before; a page that was not there before is new altogether. */
export function markChanged(cards: readonly SharingCard[], before: readonly SharingCard[]): SharingCard[] {
  return cards.map((card) => {
    const old = before.find(({ page }) => page === card.page);
    return {
      ...card,
      registers: card.registers.map((register) => {
        const was = old?.registers.find(({ name }) => name === register.name);
        const changed =
          was === undefined
            ? before.length > 0
            : was.text !== register.text || was.value !== register.value || was.reason !== register.reason;
        return { ...register, changed };
      }),
    };
  });
}

/** The fact of a register, by its page and name. */
export function registerFact(page: SharingPage, name: string): RegisterFact {
  const fact = (page === 'factory' ? FACTORY_REGISTERS : CONTROL_REGISTERS).find((one) => one.name === name);
  if (fact === undefined) throw new RangeError(`no register ${name}`);
  return fact;
}

/** Guest-physical address of a register of a page; undefined where that of the page is not known. */
export function addressOf(base: Reading | undefined, offset: bigint): Hex | undefined {
  return typeof base?.value === 'bigint' ? hex(base.value + offset) : undefined;
}
