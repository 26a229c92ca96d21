import type { HostGeneratedKind } from '../../../../shared/protocol';
import type { Host } from '../host';
import { buildLines } from './buildLines';
import { describeHost } from './describeHost';
import { hostScript } from './hostScript';

/**
 * A text that is made of hosts.
 * @param folder address of the folder that it is for, with `/` at its end
 */
export function generateForHosts(kind: HostGeneratedKind, hosts: readonly Host[], folder: string): string {
  switch (kind) {
    case 'host-script':
      return hosts.map(hostScript).join('\n');
    case 'build-lines':
      return hosts.map(buildLines).join('\n');
    case 'host':
      return describeHost(hosts, folder);
  }
}
