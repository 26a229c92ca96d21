/** The folder of a document, with `/` at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}

/** A folder's address with `/` at its end, however the client writes it. */
export function asFolder(uri: string): string {
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/**
 * The address of a path as a configuration writes it: relative ones are taken from the configuration's folder,
 * where the manual tells users to start qvm.
 * @returns undefined where the folder has no address to start from (an unsaved document)
 */
export function resolveBeside(uri: string, path: string): string | undefined {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  try {
    return new URL(encoded, folderOf(uri)).href;
  } catch {
    return undefined;
  }
}

/** Equal for every way to write one file's address: clients encode different characters. */
export function addressKey(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/([A-Za-z]):/, (_all, drive: string) => {
      return `file:///${drive.toLowerCase()}:`;
    });
  } catch {
    return uri;
  }
}
