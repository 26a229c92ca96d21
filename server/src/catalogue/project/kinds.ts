import type { ArgumentForm } from '../shape';

/**
 * What an argument of one's own option may be. The names are those of the catalogue's forms; forms that only qvm's own
 * options have are left out.
 */
export const PROJECT_ARGUMENT_KINDS = [
  'text',
  'name',
  'path',
  'number',
  'address',
  'length',
  'mask',
  'boolean',
  'word',
  'words',
  'numbers',
  'location',
  'interrupt',
  'interrupts',
  'priority',
  'mac',
  'delay',
  'host-device',
  'peer',
  'pattern',
] as const satisfies readonly ArgumentForm[];

export const PROJECT_SPACES = ['mem', 'io', 'pci', 'none'] as const;
export const PROJECT_COMMON_OPTIONS = ['loc', 'intr', 'name', 'log', 'hostvector'] as const;
export const PROJECT_SEVERITIES = ['error', 'warning'] as const;
