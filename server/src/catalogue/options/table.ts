import type { OptionFact } from '../shape';
import { CMDLINE_OPTIONS } from './cmdline';
import { CPU_OPTIONS } from './cpu';
import { DEBUG_OPTIONS } from './debug';
import { DRYRUN_OPTIONS } from './dryrun';
import { DUMP_OPTIONS } from './dump';
import { LOAD_OPTIONS } from './load';
import { LOGGER_OPTIONS } from './logger';
import { MEMORY_OPTIONS } from './memory';
import { PASS_OPTIONS } from './pass';
import { RESERVE_OPTIONS } from './reserve';
import { SAFETY_OPTIONS } from './safety';
import { SET_OPTIONS } from './set';
import { SYSTEM_OPTIONS } from './system';
import { UNSUPPORTED_OPTIONS } from './unsupported';
import { VDEV_OPTIONS } from './vdev';

/** Options of the VM level and of `cpu`, `pass` and `reserve`, in the order in which to present them. */
export const VM_OPTIONS: readonly OptionFact[] = [
  ...SYSTEM_OPTIONS,
  ...MEMORY_OPTIONS,
  ...CPU_OPTIONS,
  ...LOAD_OPTIONS,
  ...CMDLINE_OPTIONS,
  ...VDEV_OPTIONS,
  ...PASS_OPTIONS,
  ...RESERVE_OPTIONS,
  ...SET_OPTIONS,
  ...LOGGER_OPTIONS,
  ...DUMP_OPTIONS,
  ...UNSUPPORTED_OPTIONS,
  ...SAFETY_OPTIONS,
  ...DRYRUN_OPTIONS,
  ...DEBUG_OPTIONS,
];
