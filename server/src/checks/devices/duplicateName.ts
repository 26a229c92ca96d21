import { quoted } from '../../../../shared/quoted';
import { optionOf, type Vdev, type VdevKind } from '../../machine/machine';
import type { Part } from '../../syntax/part';
import type { Rule } from '../rule';

/** What tells devices of one machine apart, or ties one to the host, and so must not stand twice. */
interface Identity {
  readonly option: 'name' | 'mac' | 'peer' | 'guest_cid' | 'hostdev';
  readonly why: string;
  /** The part that holds it, where two of the same cannot be meant. */
  readonly partOf: (vdev: Vdev) => Part | undefined;
  /** Two spellings of one value give one key. */
  readonly keyOf?: (text: string) => string;
}

const first = (option: Identity['option']) => (vdev: Vdev) =>
  optionOf(vdev.component, option)?.arguments[0]?.parts[0];

const IDENTITIES: readonly Identity[] = [
  {
    option: 'name',
    why: 'Others find a device by its name, so only one of the two can be found.',
    partOf: ({ namePart }) => namePart,
  },
  {
    option: 'mac',
    why: "Two interfaces with one address on a network lose each other's packets.",
    partOf: first('mac'),
    keyOf: (text) =>
      text
        .split(':')
        .map((byte) => byte.toLowerCase().padStart(2, '0'))
        .join(':'),
  },
  { option: 'peer', why: 'Each end of a network link has one other end.', partOf: first('peer') },
  { option: 'guest_cid', why: 'A context id stands for one device.', partOf: first('guest_cid') },
  {
    option: 'hostdev',
    why: 'Both open it: what one reads the other misses, and what both write is lost.',
    partOf: hostDevice,
  },
];

/** Tells whether a vdev has an identity that is known. */
const HOLDERS: ReadonlyMap<Identity, VdevKind> = new Map(
  IDENTITIES.map((identity) => [
    identity,
    (vdev) => {
      const part = identity.partOf(vdev);
      return part !== undefined && !part.opaque && part.text !== '';
    },
  ]),
);

/** The same name, address or other end in two devices of one machine. */
export const DUPLICATE_NAME: Rule = {
  id: 'duplicate-name',
  severity: 'warning',
  summary: 'Two devices of one machine have the same name, MAC address, context id, peer or host device.',
  section: 'Devices',
  check({ machine }, report) {
    for (const [{ option, why, partOf, keyOf = (text: string) => text }, isHolder] of HOLDERS) {
      const seen = new Map<string, Part>();
      for (const vdev of machine.choice.of(isHolder)) {
        const part = partOf(vdev);
        if (part === undefined) continue;
        const key = keyOf(part.text);
        const earlier = seen.get(key);
        if (earlier === undefined) {
          seen.set(key, part);
          continue;
        }
        report({
          at: part,
          message: `${quoted(`${option} ${part.text}`)} stands at another device of this machine too. ${why}`,
          related: [{ start: earlier.start, end: earlier.end, message: 'the same there' }],
        });
      }
    }
  },
};

/**
 * A disk, or the master of a pty: neither is of use to two. Outputs may go to one file or terminal, and two may read
 * one disk.
 */
function hostDevice({ component, type }: Vdev): Part | undefined {
  const parts = optionOf(component, 'hostdev')?.arguments[0]?.parts ?? [];
  if (parts.some(({ role }) => role === 'direction' || role === 'pipe')) return undefined;
  const path = parts.find(({ role }) => role === 'path');
  const isDisk = type === 'virtio-blk' && path?.text !== '-' && path?.text !== '/dev/null';
  return isDisk || (path !== undefined && /^\/dev\/pty/.test(path.text)) ? path : undefined;
}
