import type { Asinfo } from '../companions/asinfo';
import type { GuestTree } from '../layout/verified/guestTree';

/** What targets and hosts told: device trees of configurations, and the host's address space. */
export class ReadBack {
  private readonly trees = new Map<string, { readonly tree: GuestTree; readonly text: string | undefined }>();
  /** Of the host that the workspace is about; undefined where nobody gave it. */
  asinfo: Asinfo | undefined;

  /**
   * Keeps the tree that qvm made of a configuration.
   * @param text the configuration as it was when the tree was given, where it is known
   */
  setTree(uri: string, tree: GuestTree | undefined, text?: string): void {
    if (tree === undefined) this.trees.delete(uri);
    else this.trees.set(uri, { tree, text });
  }

  /** The tree of a configuration; it is older once the text has been changed since it was given. */
  treeOf(uri: string, text: string): GuestTree | undefined {
    const known = this.trees.get(uri);
    if (known === undefined) return undefined;
    const { tree } = known;
    return known.text === undefined || known.text === text ? tree : { ...tree, isOlder: true };
  }
}
