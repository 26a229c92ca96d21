/** The names of the documents that a client has open, in the place of a file system. */
export class OpenNames {
  private readonly open = new Set<string>();

  /** @param message of the client, whatever it is */
  hear(message: unknown): void {
    const { method, params } = (message ?? {}) as {
      method?: unknown;
      params?: { textDocument?: { uri?: unknown } };
    };
    const uri = params?.textDocument?.uri;
    if (typeof uri !== 'string') return;
    if (method === 'textDocument/didOpen') this.open.add(uri);
    else if (method === 'textDocument/didClose') this.open.delete(uri);
  }

  /**
   * @param folder address, ending in `/`
   * @returns names in it, each once; folders end with `/`
   */
  list(folder: string): string[] {
    const names = [...this.open]
      .filter((uri) => uri.startsWith(folder))
      .map((uri) => decoded(/^[^/]*\/?/.exec(uri.slice(folder.length))?.[0] ?? ''));
    return [...new Set(names)].filter((name) => name !== '');
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
