import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { HostLayout } from '../../../shared/hostLayout';
import type { Host } from '../host/host';
import { HOST_FILES } from '../host/hostFile';
import { hostLayout } from '../host/hostLayout';
import { type AnalysisOptions, analyseText } from './analyse';
import { type Console, UsageError } from './command';
import { isFolder } from './files';
import { filesOf, folderHosts } from './folderHosts';
import { shown, warningOn } from './terminal';

/** Whether an argument names a host and no configuration: a folder, or a file that describes one by its name. */
export function namesHost(path: string): boolean {
  return isFolder(path) || folderOfHostFile(path) !== undefined;
}

/** The folder that a host file describes; undefined of any other file. */
function folderOfHostFile(path: string): string | undefined {
  const parts = resolve(path).split(/[\\/]/);
  const name = HOST_FILES.find((each) => each === parts.slice(-each.split('/').length).join('/'));
  return name && (name.includes('/') ? dirname(dirname(path)) : dirname(path));
}

/**
 * The host that an argument names, with the layouts of its machines.
 * @throws UsageError where there is none, or where a folder has several
 */
export function hostLayoutAt(path: string, console: Console, options: AnalysisOptions): HostLayout {
  const folder = folderOfHostFile(path);
  const { library, pathOf } = folderHosts(
    [folder ?? path],
    (document) => analyseText(fileURLToPath(document.uri), document.getText(), console, options),
    warningOn(console),
  );
  for (const file of filesOf(library)) console.inputs?.add(file);
  const all = library.hosts().all.filter(({ guests }) => guests.length > 0);
  const own = pathToFileURL(resolve(path)).href;
  return hostLayout(folder === undefined ? onlyHost(path, all, pathOf) : statedBy(path, own, all), library);
}

function statedBy(path: string, uri: string, hosts: readonly Host[]): Host {
  const host = hosts.find((each) => each.uri === uri);
  if (host === undefined) throw new UsageError(`${shown(path)} describes no machine that can be read`);
  return host;
}

/** What something states or starts comes before mere neighbours. */
function onlyHost(path: string, hosts: readonly Host[], pathOf: (uri: string) => string): Host {
  const known = hosts.filter(({ certainty }) => certainty !== 'neighbours');
  const [host, ...more] = known.length > 0 ? known : hosts;
  if (host === undefined) throw new UsageError(`no configuration in ${shown(path)}`);
  if (more.length === 0) return host;
  const names = [host, ...more].map(({ uri }) => shown(pathOf(uri))).join(', ');
  throw new UsageError(
    `${shown(path)} has ${more.length + 1} hosts: ${names}; name a host file or one of its folders`,
  );
}
