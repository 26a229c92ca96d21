import { decoded } from '../../analysis/documentAddress';
import type { CompanionFile } from '../companionFile';
import type { Host } from '../host';

/**
 * A file that describes hosts as they were found, for `qvmconf.host.json`.
 * @param folder address of the folder that will hold it, with `/` at its end
 */
export function describeHost(hosts: readonly Host[], folder: string): string {
  const scripts = [...new Set(hosts.flatMap(({ scripts }) => scripts.map(pathOf(folder))))];
  const seen = new Set<string>();
  const guests = hosts.flatMap((host) =>
    host.guests.flatMap(({ launch, buildFiles }) => {
      const texts = launch.texts
        .filter(({ analysis }) => analysis !== undefined)
        .map(({ document }) => pathOf(folder)({ document }));
      const key = texts.join('\n');
      if (texts.length === 0 || seen.has(key)) return [];
      seen.add(key);
      const build = buildFiles.map(pathOf(folder));
      return [{ texts, ...(build.length === 0 ? {} : { build }) }];
    }),
  );
  const file = { guests, ...(scripts.length === 0 ? {} : { scripts }) };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function pathOf(folder: string): (file: Pick<CompanionFile, 'document'>) => string {
  return ({ document: { uri } }) => decoded(uri.startsWith(folder) ? uri.slice(folder.length) : uri);
}
