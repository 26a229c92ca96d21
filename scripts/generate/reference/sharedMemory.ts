import { CONTROL_PAGE } from '../../../server/src/catalogue/shmem/controlPage';
import { FACTORY_PAGE } from '../../../server/src/catalogue/shmem/factoryPage';
import { SHMEM_PCI_IDENTITY } from '../../../server/src/catalogue/shmem/identity';
import { DATA_AFTER_CONTROL, PLACEMENT } from '../../../server/src/catalogue/shmem/placement';
import { SHMEM_LIMITS, SHMEM_SEQUENCES } from '../../../server/src/catalogue/shmem/protocol';
import type { RegisterPageFact } from '../../../server/src/catalogue/shmem/registerPage';
import { STATUS_CODES } from '../../../server/src/catalogue/shmem/status';
import { code, hex, paragraphs, table } from './markdown';
import { applicability, sourceCell } from './provenance';

/** What the factory page and the control page of shared memory hold, and how a guest uses them. */
export function sharedMemorySection(): string {
  const { vendor, device, factoryBar, source } = SHMEM_PCI_IDENTITY;
  const id = [vendor, device].map((number) => number.toString(16).toUpperCase().padStart(4, '0')).join(':');
  return paragraphs(
    '## Shared memory',
    `A region has at most ${SHMEM_LIMITS.clients} clients, the host's programs among them, and a name of at most ` +
      `${SHMEM_LIMITS.nameLength} characters. As a PCI device the vdev is ${code(id)} with the factory page in BAR ` +
      `${factoryBar} (${sourceCell(source)}).`,
    `The data begin one page after the control page (${sourceCell(DATA_AFTER_CONTROL)}). Where qvm puts them: ` +
      `${PLACEMENT.basis} (${sourceCell(PLACEMENT.source)}).`,
    registerPage(FACTORY_PAGE),
    registerPage(CONTROL_PAGE),
    '### Status codes',
    table(
      ['code', 'name', 'releases', 'meaning', 'source'],
      STATUS_CODES.map((status) => [
        `${status.code}`,
        code(status.name),
        applicability(status),
        status.meaning,
        sourceCell(status.source),
      ]),
    ),
    '### How a guest uses it',
    ...SHMEM_SEQUENCES.map((sequence) =>
      paragraphs(
        `**${sequence.title}** (${sourceCell(sequence.source)})`,
        sequence.steps
          .map(({ step, register }, index) => `${index + 1}. ${step}${register ? ` ${code(register)}` : ''}`)
          .join('\n'),
      ),
    ),
  );
}

function registerPage(page: RegisterPageFact): string {
  return paragraphs(
    `### Registers of the ${page.title}`,
    `${hex(page.size)} bytes, of which ${hex(page.used)} hold registers (${sourceCell(page.source)}).`,
    table(
      ['offset', 'width', 'register', 'access', 'meaning', 'remarks'],
      page.registers.map((register) => [
        hex(register.offset),
        register.count === undefined ? `${register.width}` : `${register.count} x ${register.width}`,
        code(register.name),
        register.access,
        register.meaning,
        [
          register.since === undefined ? '' : `since ${register.since}`,
          register.source ? sourceCell(register.source) : '',
        ]
          .filter(Boolean)
          .join('; '),
      ]),
    ),
    page.remarks.map((remark) => `- ${remark}`).join('\n'),
  );
}
