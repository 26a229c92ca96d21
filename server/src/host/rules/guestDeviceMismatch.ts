import { describeAddress, hexDigits } from '../../../../shared/address';
import { quoted } from '../../../../shared/quoted';
import { joinList } from '../../../../shared/words';
import type { DeviceStatement, StatedNumber } from '../../companions/statement';
import type { Vdev } from '../../machine/machine';
import { replace } from '../../text/edit';
import type { CompanionFile } from '../companionFile';
import { deviceAddress, deviceStatements, type PairedDevice, pairDevices } from '../devicePairs';
import type { HostFix, ReportedHostProblem } from '../finding';
import type { Guest } from '../host';
import { rewrite } from '../rewrite';
import type { HostCheck, ReportHost } from '../rule';
import { called, evidenceOf, fixIn, type HostSubject, placeIn, relatedIn } from '../subject';

/** A line of a guest's build file that says another thing of a device than the configuration. */
export const GUEST_DEVICE_MISMATCH: HostCheck = {
  id: 'guest-device-mismatch',
  followsNames: true,
  check(subject, report) {
    for (const guest of subject.guests) {
      for (const file of guest.buildFiles) {
        for (const pair of pairDevices(guest, deviceStatements(file)))
          checkPair(subject, guest, file, pair, report);
      }
    }
  },
};

function checkPair(
  subject: HostSubject,
  guest: Guest,
  file: CompanionFile,
  { statement, vdev, others }: PairedDevice,
  report: ReportHost,
): void {
  const { program, address, line } = statement;
  const evidence = evidenceOf(subject, guest);
  if (vdev === undefined) {
    // Without any shmem vdev the rule for shared memory speaks.
    if (guest.launch.analysis.machine.hasUnknownOptions || (others.length === 0 && program.vdev === 'shmem'))
      return;
    const places = others.flatMap((other) => deviceAddress(guest, other) ?? []);
    const have = places.length === 0 ? '' : `: it has ${joinList(places.map(describeAddress), 'and')}`;
    report({
      at: file.place(address?.word ?? statement),
      message:
        others.length === 0
          ? `The configuration of ${called(guest)} has no \`vdev ${program.vdev}\` for ${quoted(program.name)}.`
          : `The configuration of ${called(guest)} has no \`vdev ${program.vdev}\` at this address${have}.`,
      related: [
        ...others.map((other) => relatedIn(guest, other.component.opener, 'one that it has')),
        ...evidence,
      ],
    });
    return;
  }
  const there = deviceAddress(guest, vdev);
  const comparison = { guest, file, evidence, report };
  if (address?.value !== undefined && there !== address.value) {
    if (there === undefined) reportPlaceless(comparison, statement, vdev);
    else reportNumber(comparison, { statement, stated: address, vdev, there, what: 'address' });
  }
  const use = vdev.interrupts[0];
  if (line?.value !== undefined && use?.line !== undefined && use.line !== line.value)
    reportNumber(comparison, { statement, stated: line, vdev, there: use.line, what: 'line' });
}

/** A guest, the build file that it is compared with, and where differences go. */
interface Comparison {
  readonly guest: Guest;
  readonly file: CompanionFile;
  readonly evidence: NonNullable<ReportedHostProblem['related']>;
  readonly report: ReportHost;
}

/** The vdev has no address of its own: it is a PCI function, or its place is not written. */
function reportPlaceless(
  { guest, file, evidence, report }: Comparison,
  { address, program }: DeviceStatement,
  vdev: Vdev,
): void {
  if (address === undefined || vdev.form === 'unknown') return;
  report({
    at: file.place(address.word),
    message: `${quoted(program.name)} expects the device at this address, and the \`vdev ${vdev.type}\` of ${called(guest)} has no \`loc\`: it is a PCI function.`,
    related: [relatedIn(guest, vdev.component.opener, 'the vdev'), ...evidence],
  });
}

interface Difference {
  readonly statement: DeviceStatement;
  readonly stated: StatedNumber;
  readonly vdev: Vdev;
  readonly there: bigint;
  readonly what: 'address' | 'line';
}

function reportNumber(
  { guest, file, evidence, report }: Comparison,
  { statement, stated, vdev, there, what }: Difference,
): void {
  const write = (value: bigint) => (what === 'address' ? describeAddress(value) : String(value));
  const own =
    what === 'address' ? (vdev.locations[0]?.addressPart ?? undefined) : vdev.interrupts[0]?.linePart;
  const opener = vdev.component.opener;
  const here = stated.value ?? 0n;
  const at = file.place(stated.word);
  const label = `\`vdev ${vdev.type}\``;
  report({
    at,
    message: `The configuration of ${called(guest)} gives the ${label} the ${what} ${write(there)}, not ${write(here)}.`,
    related: [relatedIn(guest, own ?? opener, `the vdev's ${what}`), ...evidence],
    fixes: () => rewrite(file, stated.word, written(statement, what, there)),
  });
  report({
    at: placeIn(guest, own ?? opener),
    message: `The guest's build file tells ${quoted(statement.program.name)} the ${what} ${write(here)}, not ${write(there)}.`,
    related: [{ ...at, message: 'what the build file says' }],
    fixes: (): HostFix[] =>
      own === undefined
        ? []
        : fixIn(guest, `Use ${quoted(write(here))} in the configuration`, [replace(own, write(here))]),
  });
}

/** A number as a program of the guest reads it. */
function written({ program }: DeviceStatement, what: 'address' | 'line', value: bigint): string {
  if (what === 'line') return String(value);
  return program.addressBase === 16 ? hexDigits(value, 8) : describeAddress(value);
}
