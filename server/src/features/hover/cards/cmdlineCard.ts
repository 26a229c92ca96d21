import { describeAddress, describePort } from '../../../../../shared/address';
import { vdevLabel } from '../../../layout/label';
import { type DeviceWord, deviceWords } from '../../../machine/commandLineWords';
import type { Vdev } from '../../../machine/machine';
import { type Block, clauses, code, plain, stack, table } from '../markdown';
import { type HoverSubject, type PartSubject, sourceLink } from '../subject';
import { valueCard } from './valueCard';

/** The card of a guest's command line: each console and disk that it names, with the vdev that it means. */
export function cmdlineCard(subject: PartSubject): Block {
  const here = commandLineWord(subject);
  return here === undefined
    ? stack(deviceTable(subject), valueCard(subject))
    : stack(wordTitle(subject, here), details(subject, here));
}

/** The devices that a command line names; undefined where it names none. */
export function deviceTable(subject: HoverSubject): Block {
  const { analysis, option } = subject;
  const part = option.arguments[0]?.parts[0];
  if (part === undefined) return undefined;
  const words = deviceWords(analysis.machine, analysis.catalogue, part);
  return table(
    ['Word', 'Device'],
    words.map((word) => [code(word.text), deviceText(subject, word)]),
  );
}

/** The word of a guest's command line that the offset is on, where it names a device. */
export function commandLineWord({ analysis, option, part, offset }: HoverSubject): DeviceWord | undefined {
  if (option.name !== 'cmdline' || part === undefined) return undefined;
  return deviceWords(analysis.machine, analysis.catalogue, part).find(
    (word) => word.start <= offset && offset <= word.end,
  );
}

function wordTitle(subject: HoverSubject, word: DeviceWord): Block {
  return `${code(word.text)} means ${deviceText(subject, word)}`;
}

function deviceText({ analysis }: HoverSubject, { vdev, type, address, outcome }: DeviceWord): string {
  if (vdev !== undefined)
    return `**${plain(vdevLabel(vdev))}** (${sourceLink(analysis, vdev.component.start)})`;
  const place = address === undefined ? 'of that number' : `at ${addressText(address)}`;
  if (outcome === 'passed') return `a device that is passed through ${place}`;
  if (outcome === 'unknown') return `a ${plain(type)} ${place}, which this file does not show`;
  return `**no ${plain(type)}** ${place} in this machine`;
}

function addressText({ space, value }: { readonly space: 'mem' | 'io'; readonly value: bigint }): string {
  return space === 'io' ? `port ${code(describePort(value))}` : code(describeAddress(value));
}

/** Where the device is, or which ones of its type there are instead. */
function details({ analysis }: HoverSubject, { vdev, type }: DeviceWord): Block {
  if (vdev !== undefined) return placeText(vdev);
  const others = analysis.machine.vdevs.filter((other) => other.type === type).slice(0, 4);
  return table(
    ['There is', ''],
    others.map((other) => [
      plain(vdevLabel(other)),
      clauses(placeText(other), sourceLink(analysis, other.component.start)) ?? '',
    ]),
  );
}

function placeText(vdev: Vdev): Block {
  const location = vdev.locations.at(-1);
  const [use] = vdev.interrupts;
  const place =
    location?.address === undefined || location.space === 'pci'
      ? vdev.form === 'pci'
        ? 'PCI device'
        : undefined
      : addressText({ space: location.space, value: location.address });
  return clauses(place, use?.line === undefined ? undefined : code(`${use.controller ?? '?'}:${use.line}`));
}
