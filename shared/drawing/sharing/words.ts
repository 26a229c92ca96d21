import { describeAddress, readHex } from '../../address';
import type {
  SharingAccess,
  SharingCard,
  SharingGuest,
  SharingPicture,
  SharingRegister,
  SharingStep,
} from '../../sharing';

/** Who acts in a step: a guest, or qvm by itself. */
export function actorOf(step: SharingStep, guests: readonly SharingGuest[]): string {
  return step.guest === undefined ? 'qvm' : (guests[step.guest]?.name ?? '');
}

/** `write size 2048 pages`, `read status GSS_OK (0)`. */
export function accessWords({ kind, register, text }: SharingAccess): string {
  return `${kind} ${register}${kind === 'read' ? ' =' : ':'} ${text}`;
}

/** Where a register lies, or its offset where the page has no known address. */
export function registerPlace({ address, offset }: SharingRegister): string {
  return address === undefined ? `+${offset}` : describeAddress(readHex(address));
}

/** `predicted`, `unknown`; nothing for what is sure. */
export function certaintyMark({ certainty }: Pick<SharingRegister, 'certainty'>): string | undefined {
  return certainty === 'stated' || certainty === 'documented' ? undefined : certainty;
}

export const PAGE_NAMES = { factory: 'factory page', control: 'control page' } as const;

/** `0x1c050000`, or that the place is not known. */
export function cardPlace({ address }: SharingCard): string {
  return address === undefined ? 'address not known' : describeAddress(readHex(address));
}

/** A register that shows something new after a step, with whose it is. */
export interface Change {
  readonly guest: number;
  readonly card: SharingCard;
  readonly register: SharingRegister;
}

export function changesOf({ guests }: SharingStep): Change[] {
  return guests.flatMap((cards, guest) =>
    cards.flatMap((card) =>
      card.registers.filter(({ changed }) => changed).map((register) => ({ guest, card, register })),
    ),
  );
}

/** `frames between camera and display`. */
export function sharingTitle({ region, guests }: SharingPicture): string {
  const names = guests.map(({ name }) => name);
  const who =
    names.length > 1 ? `between ${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : `for ${names[0]}`;
  return names.length === 0 ? (region ?? 'shared memory') : `${region} ${who}`;
}
