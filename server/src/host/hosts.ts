import type { TextDocument } from 'vscode-languageserver-textdocument';
import { addressKey } from '../analysis/documentAddress';
import { TextFinder } from './finder';
import type { Host } from './host';
import { inferHosts } from './infer';
import type { HostLibrary } from './library';
import { neighbourHosts } from './neighbours';
import { type StatedHost, stateHost } from './state';

/** A project file that describes a host. */
export interface HostDocument {
  readonly document: TextDocument;
  /** Address of the folder that its paths start from. */
  readonly folder: string;
}

/** Every host of a workspace. */
export interface Hosts {
  readonly stated: readonly StatedHost[];
  /** The stated ones first, then the inferred ones, then mere neighbours. */
  readonly all: readonly Host[];
}

/**
 * The hosts of a workspace. A file belongs to each host that names it; what a project file states needs no script to
 * tell it again, and what belongs to a host is nobody's neighbour.
 * @param folders those whose configurations may be neighbours; all by default
 */
export function findHosts(
  documents: readonly HostDocument[],
  library: HostLibrary,
  folders?: ReadonlySet<string>,
): Hosts {
  const stated = documents.map(({ document, folder }) => stateHost(document, folder, library));
  const finder = new TextFinder(library);
  const told = new Set(stated.flatMap(({ host }) => host.scripts.map(({ document }) => document.uri)));
  const files = library.companions.flatMap((uri) => {
    const file = told.has(uri) ? undefined : library.companion(uri);
    return file === undefined || file.statements.length === 0 ? [] : [file];
  });
  const inferred = inferHosts(files, finder, library);
  const known = [...stated.map(({ host }) => host), ...inferred];
  const taken = new Set(
    known.flatMap(({ guests }) => guests.flatMap(({ launch }) => launch.documents.map(({ uri }) => uri))),
  );
  return { stated, all: [...known, ...neighbourHosts(library, files, { taken, folders })] };
}

/**
 * Keys of the files of every machine that runs with those that a file is of, its own included; undefined for a file
 * that no project file and no script names.
 */
export function filesTogether(hosts: Hosts, uri: string): ReadonlySet<string> | undefined {
  const own = addressKey(uri);
  const together = new Set<string>();
  for (const { certainty, guests } of hosts.all) {
    if (certainty === 'neighbours') continue;
    const files = guests.flatMap(({ launch }) =>
      launch.documents.map((document) => addressKey(document.uri)),
    );
    if (files.includes(own)) for (const file of files) together.add(file);
  }
  return together.size === 0 ? undefined : together;
}
