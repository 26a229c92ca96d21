import { describeOffset, hex } from '../../../../../shared/address';
import { PAGE } from '../../../../../shared/page';
import { CONTROL_REGISTERS } from '../../../catalogue/shmem/controlPage';
import { FACTORY_REGISTERS, FACTORY_SIGNATURE } from '../../../catalogue/shmem/factoryPage';
import { SHMEM_PCI_IDENTITY } from '../../../catalogue/shmem/identity';
import { SHMEM_LIMITS } from '../../../catalogue/shmem/protocol';
import { STATUS_CODES } from '../../../catalogue/shmem/status';
import { commentText, cString } from '../text';
import type { AttachSubject } from './subject';

/** What a program is for and where it comes from, as the lines of a C comment. */
export function headComment(subject: AttachSubject, ...more: readonly string[]): string {
  const { analysis, region } = subject;
  const system = analysis.machine.system ?? 'a guest';
  const lines = [
    `Attaches the shared region ${region} of ${system}, exchanges notifications and detaches.`,
    `Made by qvmconf from ${analysis.fileName}: change that file and make this one again.`,
    ...more,
  ];
  return ['/*', ...lines.map((line) => ` * ${commentText(line)}`.trimEnd()), ' */'].join('\n');
}

/** Registers, status codes and what the configuration says, as macros of C. */
export function constants(subject: AttachSubject): string {
  const { region, pages, isExample, factoryPage, line } = subject;
  return [
    `#define REGION_NAME ${cString(region)}`,
    `#define REGION_PAGES ${pages}u${isExample ? ' /* an example: no configuration states a size */' : ''}`,
    ...(factoryPage === undefined ? [] : [`#define FACTORY_ADDRESS UINT64_C(${hex(factoryPage)})`]),
    ...(line === undefined ? [] : [`#define FACTORY_LINE ${line}u`]),
    '',
    registerConstants(),
  ].join('\n');
}

/** Only what the protocol itself says. */
function registerConstants(): string {
  const { vendor, device } = SHMEM_PCI_IDENTITY;
  return [
    `#define SHMEM_PAGE UINT64_C(${hex(PAGE)})`,
    `#define SHMEM_SIGNATURE UINT64_C(${hex(FACTORY_SIGNATURE)})`,
    `#define SHMEM_CLIENTS ${SHMEM_LIMITS.clients}u`,
    `#define SHMEM_PCI_VENDOR ${hex(vendor)}`,
    `#define SHMEM_PCI_DEVICE ${hex(device)}`,
    '',
    '/* Offsets into the factory page. */',
    ...FACTORY_REGISTERS.map(
      ({ name, offset }) => `#define FACTORY_${name.toUpperCase()} ${describeOffset(offset)}u`,
    ),
    '',
    '/* Offsets into the control page; the data begin after it. */',
    ...CONTROL_REGISTERS.map(
      ({ name, offset }) => `#define CONTROL_${name.toUpperCase()} ${describeOffset(offset)}u`,
    ),
    '',
    'static const char *const status_names[] = {',
    ...STATUS_CODES.map(({ code, name }) => `\t[${code}] = "${name}",`),
    '};',
  ].join('\n');
}
