import type { SharingSource } from '../../../shared/sharing';

/** One access to a register, or what happens without one. `by` is the index of a participant. */
export type Action =
  | { readonly kind: 'read-factory'; readonly by: number; readonly register: ReadableFactoryRegister }
  /** One byte of `name`. */
  | { readonly kind: 'write-name'; readonly by: number; readonly at: number; readonly byte: number }
  /** In pages; makes the request. */
  | { readonly kind: 'write-size'; readonly by: number; readonly pages: bigint }
  | { readonly kind: 'write-find'; readonly by: number; readonly number: bigint }
  | {
      readonly kind: 'read-control';
      readonly by: number;
      readonly region: string;
      readonly register: 'status' | 'idx';
    }
  | { readonly kind: 'write-notify'; readonly by: number; readonly region: string; readonly bits: bigint }
  | { readonly kind: 'write-detach'; readonly by: number; readonly region: string }
  /** What qvm does for a `create` before the guest starts. */
  | {
      readonly kind: 'create';
      readonly region: string;
      readonly prefixes: string;
      /** Of data; undefined where it cannot be known. */
      readonly pages: bigint | undefined;
      readonly creator: string;
      readonly source?: SharingSource;
    }
  /** Someone else attaches a region that is there: a program of the host, or a guest that is only counted. */
  | { readonly kind: 'join'; readonly region: string; readonly prefixes: string };

export type ReadableFactoryRegister = 'signature' | 'shmem' | 'vector' | 'status' | 'size' | 'name';
