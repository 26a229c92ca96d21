import type { HostOverview } from '../../../../shared/hostOverview';
import { hostMermaid } from './mermaid';
import { hostText } from './text';

/** A form of output for what is known of hosts. */
interface HostForm {
  /** As `--format` has it. */
  readonly name: string;
  readonly meaning: string;
  write(overview: HostOverview): string;
}

/** Every form of `qvmconf host`; the first is the default. */
export const HOST_FORMS: readonly HostForm[] = [
  { name: 'text', meaning: 'a tree for people', write: hostText },
  {
    name: 'json',
    meaning: 'for programs',
    write: (overview) => `${JSON.stringify(overview, undefined, 2)}\n`,
  },
  { name: 'mermaid', meaning: 'a diagram of machines, regions and networks', write: hostMermaid },
];
