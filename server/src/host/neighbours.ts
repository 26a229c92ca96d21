import { folderOf } from '../analysis/documentAddress';
import type { CompanionFile } from './companionFile';
import type { Host } from './host';
import { guestBuildFiles, namedSystems } from './infer';
import { Launch } from './launch';
import type { HostLibrary } from './library';
import { outlineOf } from './outline';

interface Neighbourhood {
  /** Addresses of files that belong to a host already. */
  readonly taken: ReadonlySet<string>;
  /** The folders that are looked at; all where undefined. */
  readonly folders: ReadonlySet<string> | undefined;
}

/** The configurations that nobody starts, by their folders. They may run together or be variants of one machine. */
export function neighbourHosts(
  library: HostLibrary,
  files: readonly CompanionFile[],
  { taken, folders }: Neighbourhood,
): Host[] {
  const byFolder = new Map<string, string[]>();
  for (const uri of library.configurations) {
    const folder = folderOf(uri);
    if (taken.has(uri) || folders?.has(folder) === false) continue;
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), uri]);
  }
  return [...byFolder].map(([folder, uris]): Host => {
    const guests = uris.flatMap((uri) => {
      const analysis = library.analysis(uri);
      if (analysis === undefined) return [];
      const launch = Launch.ofFile(analysis);
      return [{ launch, evidence: undefined, buildFiles: guestBuildFiles(launch, library), regions: [] }];
    });
    const systems = new Set(guests.map(({ launch }) => outlineOf(launch.analysis).system));
    const scripts = files.filter(
      (file) =>
        folderOf(file.document.uri) === folder && namedSystems(file).some((system) => systems.has(system)),
    );
    return { certainty: 'neighbours', uri: folder, guests, scripts, regions: [] };
  });
}
