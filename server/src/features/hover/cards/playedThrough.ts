import { describeAddress, readHex } from '../../../../../shared/address';
import type { SharingPicture, SharingRegister } from '../../../../../shared/sharing';
import { sharing } from '../../sharing';
import { type Block, code, plain, stack, table } from '../markdown';
import { type HoverSubject, lineLinkTo } from '../subject';

/** How the exchange of a region ends for each guest, as `qvmconf sharing` plays it; nothing where one guest knows it. */
export function playedThrough({ analysis, workspace }: HoverSubject, region: string): Block {
  const picture = sharing(analysis, workspace, { region });
  if (picture.guests.length < 2) return undefined;
  const rows = picture.guests.map(({ name, source }, index) => {
    const found = (register: string) => afterRequest(picture, index, register);
    const control = found('shmem');
    return [
      `${plain(name)} ${lineLinkTo(source)}`,
      found('idx') === undefined ? '–' : code(found('idx')?.text ?? ''),
      control?.value === undefined ? (control?.text ?? '–') : code(describeAddress(readHex(control.value))),
      found('size')?.text ?? '–',
      code(found('status')?.text ?? '?'),
    ];
  });
  return stack(
    '**Played through**: what each guest finds when they attach in this order.',
    table(['Guest', 'Client', '*Predicted* control page', 'Size', 'Status'], rows),
    `Every step: ${code('Sharing')} in the layout panel, or ${code(`qvmconf sharing --region ${region}`)}.`,
  );
}

/** What a register of a guest holds after its request. */
function afterRequest(picture: SharingPicture, guest: number, name: string): SharingRegister | undefined {
  const step = picture.steps.find((one) => one.kind === 'request' && one.guest === guest);
  const [factory, control] = step?.guests[guest] ?? [];
  const card = name === 'idx' ? control : factory;
  return card?.registers.find((register) => register.name === name);
}
