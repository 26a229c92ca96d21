import { COMMON_OPTIONS } from '../../server/src/catalogue/options/common';
import { VM_OPTIONS } from '../../server/src/catalogue/options/table';
import type { ContextKind } from '../../server/src/catalogue/shape';
import { LOCAL_APIC } from '../../server/src/catalogue/vdevs/lapic';
import { VDEVS } from '../../server/src/catalogue/vdevs/table';
import type { Generated } from '../generated';
import { paragraphs } from './reference/markdown';
import { optionTable } from './reference/options';
import { sharedMemorySection } from './reference/sharedMemory';
import { vdevOverview, vdevSection } from './reference/vdevs';
import { variableSection, wordSection } from './reference/words';

export const GENERATED: readonly Generated[] = [{ path: 'docs/reference.md', text: referencePage }];

function referencePage(): string {
  const text = paragraphs(
    '<!-- Made by "npm run generate" from server/src/catalogue. Do not edit by hand. -->',
    '# What qvmconf knows of qvm',
    `${VM_OPTIONS.length + COMMON_OPTIONS.length} options, ${VDEVS.length} vdevs with ` +
      `${VDEVS.reduce((sum, vdev) => sum + vdev.options.length, 0)} options of their own. The same facts drive ` +
      'completion, hover and checks.',
    'Each fact tells where it is from. A link alone: that page of the public manual says so. Otherwise:',
    [
      '- **observed**: seen in a working public configuration, in public code or in a captured log.',
      '- **specification**: from the public description of the emulated hardware, not from the manual of qvm.',
      '- **inferred**: our own conclusion; the manual does not say so. Releases may be marked like this too.',
    ].join('\n'),
    'Releases are 2.0, 2.1, 2.2 and 8.0; without a remark, something exists in all of them and on both architectures.',
    '## Options of the virtual machine',
    optionsOf('vm'),
    '## Options of `cpu`',
    optionsOf('cpu'),
    '## Options of `pass`',
    optionsOf('pass'),
    '## Options of `reserve`',
    optionsOf('reserve'),
    '## Options of several vdevs',
    optionTable(COMMON_OPTIONS),
    '## Virtual devices',
    vdevOverview(VDEVS),
    ...VDEVS.map(vdevSection),
    vdevSection(LOCAL_APIC),
    sharedMemorySection(),
    variableSection(),
    wordSection(),
  );
  return `${text}\n`;
}

function optionsOf(context: ContextKind): string {
  return optionTable(VM_OPTIONS.filter((option) => option.context === context));
}
