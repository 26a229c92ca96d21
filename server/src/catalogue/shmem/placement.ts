import { documented, observed } from '../source';

/** Size of a region's control page; its data begin so many bytes after it. */
export const CONTROL_PAGE_BYTES = 0x1000n;

/** That the data follow the control page at once, which the manual states. */
export const DATA_AFTER_CONTROL = documented('share/share_mem_pages');

/**
 * How qvm seems to choose the place of a region when a guest attaches it: the lowest gap of guest-physical
 * space that holds control page and data, page 0 left out. `reserve loc mem:START,LENGTH` keeps a range free.
 */
export const PLACEMENT = {
  /** No region begins below this address. */
  lowest: 0x1000n,
  /** Every place is a multiple of this. */
  alignment: 0x1000n,
  /** For hovers and drawings: what the prediction rests on, by the architecture of the guest. */
  basis: {
    aarch64: 'lowest free guest-physical space, page 0 skipped: observed once, not documented',
    x86_64:
      'lowest free guest-physical space, as was observed once on Arm: never observed on x86, so a guess',
  },
  source: observed(
    'one boot log: with memory at 0x80000000 and devices at 0x1c0..., a control page lay at 0x1000 and its data at 0x2000',
  ),
} as const;
