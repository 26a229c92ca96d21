import { CONTROL_PAGE } from '../../../server/src/catalogue/shmem/controlPage';
import { FACTORY_PAGE } from '../../../server/src/catalogue/shmem/factoryPage';
import { HOST_SIDE } from '../../../server/src/catalogue/shmem/hostSide';
import { SHMEM_PCI_IDENTITY } from '../../../server/src/catalogue/shmem/identity';
import { DATA_AFTER_CONTROL, PLACEMENT } from '../../../server/src/catalogue/shmem/placement';
import {
  dependsOnForm,
  type SequenceFact,
  SHMEM_LIMITS,
  SHMEM_SEQUENCES,
  type ShmemForm,
  stepsOf,
} from '../../../server/src/catalogue/shmem/protocol';
import type { RegisterPageFact } from '../../../server/src/catalogue/shmem/registerPage';
import { STATUS_CODES } from '../../../server/src/catalogue/shmem/status';
import { describeOffset } from '../../../shared/address';
import { describePciId } from '../../../shared/pci';
import { describeWidth } from '../../../shared/register';
import { code, hexCode, paragraphs, table } from './markdown';
import { sourceCell } from './provenance';

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
      `${PLACEMENT.basis.aarch64} (${sourceCell(PLACEMENT.source)}); ${PLACEMENT.basis.x86_64}.`,
    registerPage(FACTORY_PAGE),
    registerPage(CONTROL_PAGE),
    '### Status codes',
    table(
      ['code', 'name', 'meaning', 'source'],
      STATUS_CODES.map((status) => [
        `${status.code}`,
        code(status.name),
        status.meaning,
        sourceCell(status.source),
      ]),
    ),
    '### How a guest uses it',
    ...SHMEM_SEQUENCES.flatMap((sequence) =>
      dependsOnForm(sequence)
        ? [
            sequenceText(sequence, 'mmio', ', memory-mapped'),
            sequenceText(sequence, 'pci', ', as a PCI device'),
          ]
        : [sequenceText(sequence, 'mmio')],
    ),
    "### The host's side",
    HOST_SIDE.map(({ text, source }) => `- ${text} (${sourceCell(source)})`).join('\n'),
  );
}

/** @param remark which of its variants this is */
function sequenceText(sequence: SequenceFact, form: ShmemForm, remark = ''): string {
  return paragraphs(
    `**${sequence.title}**${remark} (${sourceCell(sequence.source)})`,
    stepsOf(sequence, form)
      .map(({ step, register }, index) => `${index + 1}. ${step}${register ? ` ${code(register)}` : ''}`)
      .join('\n'),
  );
}

function registerPage(page: RegisterPageFact): string {
  return paragraphs(
    `### Registers of the ${page.title}`,
    `${hexCode(page.size)} bytes, of which ${page.usedIsLeast === true ? 'at least ' : ''}${hexCode(page.used)} hold registers (${sourceCell(page.source)}).`,
    table(
      ['offset', 'bits', 'access', 'register', 'meaning', 'remarks'],
      page.registers.map((register) => [
        code(describeOffset(register.offset)),
        describeWidth(register.width, register.count),
        register.access,
        code(register.name),
        register.meaning,
        register.source ? sourceCell(register.source) : '',
      ]),
    ),
    page.remarks.map((remark) => `- ${remark}`).join('\n'),
  );
}
