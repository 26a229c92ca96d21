import { describeAddress } from '../../../../shared/address';
import { escapeUnseen } from '../../../../shared/quoted';
import { GUEST_PROGRAMS, type GuestProgramFact } from '../../catalogue/companions/guestPrograms';
import { deviceAddress } from '../devicePairs';
import type { Guest, Host } from '../host';

/** What the build file of each guest needs: where its image is, and the programs that are told where their devices are. */
export function buildLines({ guests }: Host): string {
  return guests.map(guestLines).join('\n');
}

function guestLines(guest: Guest): string {
  const { machine } = guest.launch.analysis;
  const image = machine.memory.find(({ kind, start }) => kind === 'ram' && start !== undefined)?.start;
  const lines = machine.vdevs.flatMap((vdev) => {
    const address = deviceAddress(guest, vdev);
    const program = GUEST_PROGRAMS.find((known) => known.vdev === vdev.type);
    if (program === undefined || address === undefined) return [];
    const line = programLine(program, describeAddress(address), vdev.interrupts[0]?.line);
    return line === undefined ? [] : [`    ${line} &\n`];
  });
  const start = image === undefined ? '' : `[image=${describeAddress(image)}]\n`;
  const script = lines.length === 0 ? '' : `[+script] startup-script = {\n${lines.join('')}}\n`;
  return `# ${escapeUnseen(guest.launch.name)}: the numbers repeat its configuration\n${start}${script}`;
}

/** Undefined where the program needs a line and there is none. */
function programLine(
  { name, form }: GuestProgramFact,
  address: string,
  line: bigint | undefined,
): string | undefined {
  if (form.kind === 'flag') return `${name} ${form.flag} ${address}`;
  if (line === undefined) return undefined;
  switch (form.kind) {
    case 'pair':
      return `${name} ${address},${line}`;
    case 'words':
      return `${name} ${address} ${line}`;
    case 'options':
      return `${name} virtio ${form.address}=${address},${form.line}=${line}`;
  }
}
