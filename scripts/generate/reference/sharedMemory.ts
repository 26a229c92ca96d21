import { CONTROL_PAGE } from '../../../server/src/catalogue/shmem/controlPage';
import { FACTORY_PAGE } from '../../../server/src/catalogue/shmem/factoryPage';
import { SHMEM_PCI_IDENTITY } from '../../../server/src/catalogue/shmem/identity';
import { DATA_AFTER_CONTROL, PLACEMENT } from '../../../server/src/catalogue/shmem/placement';
import { SHMEM_LIMITS, SHMEM_SEQUENCES } from '../../../server/src/catalogue/shmem/protocol';
import type { RegisterPageFact } from '../../../server/src/catalogue/shmem/registerPage';
import { STATUS_CODES } from '../../../server/src/catalogue/shmem/status';
import { describeOffset } from '../../../shared/address';
import { describePciId } from '../../../shared/pci';
import { describeWidth } from '../../../shared/register';
import { code, hexCode, paragraphs, table } from './markdown';
import { applicability, sourceCell } from './provenance';

/** What the factory page and the control page of shared memory hold, and how a guest uses them. */
export function sharedMemorySection(): string {
  const { vendor, device, factoryBar, source } = SHMEM_PCI_IDENTITY;
  const id = [vendor, device].map(describePciId).join(':');
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
    `${hexCode(page.size)} bytes, of which ${hexCode(page.used)} hold registers (${sourceCell(page.source)}).`,
    table(
      ['offset', 'bits', 'access', 'register', 'meaning', 'remarks'],
      page.registers.map((register) => [
        code(describeOffset(register.offset)),
        describeWidth(register.width, register.count),
        register.access,
        code(register.name),
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
