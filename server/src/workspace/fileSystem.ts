import type { GuestTree } from '../layout/verified/guestTree';

/** What the workspace needs of a file system; every address is a URI, and nothing throws. */
export interface FileSystem {
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Size in bytes of a regular file; undefined where there is none or no file system. */
  fileSize(uri: string): number | undefined;
  /** Text of a regular file of bounded size, or undefined. */
  readFile(uri: string): string | undefined;
  /** Names in a folder; folders end with `/`. Empty where it cannot be read. */
  list(uri: string): readonly string[];
  /**
   * The device tree in a file or a copied folder, with its time compared to the configuration's, or what is wrong with it;
   * undefined, or absent, where there is no file system to read it from.
   */
  readTree?(tree: string, configuration: string): GuestTree | { readonly problem: string } | undefined;
}
