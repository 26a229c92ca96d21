import type { OptionFact } from '../shape';
import { documented } from '../source';

export const DUMP_OPTIONS: readonly OptionFact[] = [
  {
    name: 'dump',
    context: 'vm',
    arguments: [
      {
        label: 'DIRECTORY|"|COMMAND"',
        form: 'text',
        description: 'A directory of the host, or in quotes a `|` and a shell command that reads the dump.',
      },
    ],
    repetition: 'last-wins',
    description: 'Where a dump of the guest goes, on SIGUSR2 or when a watchdog with `action dump,…` fires.',
    details:
      'The file is ELF64, named `SYSTEM-YYYYMMDD-hhmmsss.gcore`. If it exists, `-1` to `-9` is added; ' +
      'if all are taken, none is written.',
    examples: ['dump /data/dumps', 'dump "|gzip >/data/guest.gcore.gz"'],
    source: documented('vm/dump'),
  },
];
