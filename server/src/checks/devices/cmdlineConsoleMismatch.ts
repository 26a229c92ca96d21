import { describeAddress, describePort, hex } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { counted } from '../../../../shared/words';
import { type DeviceWord, deviceWords } from '../../machine/commandLineWords';
import type { Location } from '../../machine/location';
import { replace } from '../../text/edit';
import type { Fix, Rule } from '../rule';

/** A word of the guest's command line that names a device which the machine does not have. */
export const CMDLINE_CONSOLE_MISMATCH: Rule = {
  id: 'cmdline-console-mismatch',
  severity: 'warning',
  summary: "The guest's command line names a console or a disk that the machine does not have.",
  section: 'Devices',
  check(subject, report) {
    const { machine, catalogue } = subject;
    const parts = subject
      .named('cmdline')
      .flatMap((option) => option.arguments.flatMap((argument) => argument.parts));
    for (const word of parts.flatMap((part) => deviceWords(machine, catalogue, part))) {
      const { type, address, outcome } = word;
      if (outcome !== 'none') continue;
      if (address === undefined) {
        const count = machine.vdevs.filter((vdev) => vdev.type === type).length;
        report({
          at: word,
          message: `${quoted(word.text)} has no device: this machine has ${count === 0 ? `no ${type}` : `only ${counted(count, type)}`}.`,
        });
        continue;
      }
      const consoles = machine.vdevs.filter((vdev) => vdev.type === type);
      const places = consoles.flatMap((vdev) => vdev.locations.at(-1) ?? []);
      const there =
        type === ''
          ? `no device of this machine is there`
          : places.length === 0
            ? `this machine has no ${type}`
            : `this machine has its ${type} at ${places.map(placeText).join(', ')}`;
      report({
        at: address.at,
        message: `Early output to ${placeText({ space: address.space, address: address.value })} is lost: ${there}.`,
        related: places.slice(0, 4).map(({ option }) => ({
          start: option.start,
          end: option.end,
          message: `the ${type}`,
        })),
        fixes: () => (places.length === 1 ? fixesFor(word, places[0]) : []),
      });
    }
  },
};

/** Writes the place of the one port there is, with its space where that is another. */
function fixesFor({ address, type }: DeviceWord, place: Location | undefined): Fix[] {
  if (address === undefined || place?.address === undefined || place.space === 'pci') return [];
  const number = hex(place.address);
  const same = place.space === address.space;
  const text = same || place.space === 'mem' ? number : `io,${number}`;
  return [
    {
      title: `Write ${text}, the place of the ${type}`,
      edits: [replace(same ? address.at : address.withAccess, text)],
      preferred: true,
    },
  ];
}

function placeText({ space, address }: Pick<Location, 'space' | 'address'>): string {
  if (address === undefined) return 'a place that cannot be known';
  return space === 'io' ? `port ${describePort(address)}` : describeAddress(address);
}
