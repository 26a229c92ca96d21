/**
 * Addresses of documents, as clients write them: `file:///c%3A/vms/a.qvmconf`, `untitled:100%`,
 * `vscode-vfs://github/owner/vms/a.qvmconf`. Nothing here throws: a malformed `%` stands for itself.
 */

/** What the user calls the document: its file's name without the folder, or what the editor calls a text that is no file. */
export function nameOf(uri: string): string {
  const path = pathOf(uri);
  const slash = path.lastIndexOf('/');
  const name = slash < 0 ? path.slice(path.indexOf(':') + 1) : path.slice(slash + 1);
  return decoded(name === '' ? path : name);
}

/** The address of the document's folder, with `/` at its end; empty for a document that is in none. */
export function folderOf(uri: string): string {
  const path = pathOf(uri);
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** A folder's address with `/` at its end, however the client writes it. */
export function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** The address of an entry of a folder; a folder below it has a `/` at the end of its name. */
export function addressIn(folder: string, name: string): string {
  return folder + encoded(name);
}

/**
 * The address of a path as a configuration writes it: relative ones are taken from the configuration's folder,
 * where the manual tells users to start qvm. It never leads to another computer.
 * @returns undefined where the folder has no address to start from (an unsaved document)
 */
export function resolveBeside(uri: string, path: string): string | undefined {
  try {
    // Two slashes at the start would name a host.
    return new URL(encoded(path).replace(/^\/+/, '/'), folderOf(uri)).href;
  } catch {
    return undefined;
  }
}

/** Equal for every way to write one file's address: clients encode different characters. */
export function addressKey(uri: string): string {
  return decoded(uri).replace(/^file:\/\/\/([A-Za-z]):/, (_all, drive: string) => {
    return `file:///${drive.toLowerCase()}:`;
  });
}

/** Without query and fragment, in which an editor may keep the paths of other files. */
function pathOf(uri: string): string {
  return uri.replace(/[?#].*$/s, '');
}

/** An address, or a part of one, for people. Each run of escapes that is UTF-8 is read; any other stands as it is written. */
export function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      return escapes;
    }
  });
}

/** Half a surrogate pair, which no address can hold, becomes U+FFFD, as in any text that is written as UTF-8. */
function encoded(path: string): string {
  return path.replace(LONE_SURROGATE, '\ufffd').split('/').map(encodeURIComponent).join('/');
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
