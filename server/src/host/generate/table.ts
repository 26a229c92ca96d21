import type { Generated, HostGeneratedKind } from '../../../../shared/protocol';
import { folderOf } from '../../analysis/documentAddress';
import { UniqueNames } from '../../text/uniqueNames';
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
    case 'host-script': {
      const words = new UniqueNames();
      return hosts.map((host) => hostScript(host, words)).join('\n');
    }
    case 'build-lines':
      return hosts.map(buildLines).join('\n');
    case 'host':
      return describeHost(hosts, folder);
  }
}

const FILES: Readonly<Record<HostGeneratedKind, { readonly fileName: string; readonly language: string }>> = {
  'host-script': { fileName: 'start.sh', language: 'shellscript' },
  'build-lines': { fileName: 'guests.build', language: 'plaintext' },
  host: { fileName: 'qvmconf.host.json', language: 'json' },
};

/**
 * A text that is made of one host, with a name for it.
 * @param uri of the host, as its overview has it
 */
export function generatedForHost(hosts: readonly Host[], uri: string, kind: HostGeneratedKind): Generated {
  const wanted = hosts.filter((host) => host.uri === uri && host.guests.length > 0);
  if (wanted.length === 0) return { problem: 'This host is not known any more.' };
  const folder = uri.endsWith('/') ? uri : folderOf(uri);
  return { text: generateForHosts(kind, wanted, folder), ...FILES[kind] };
}
