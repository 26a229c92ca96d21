import { isBlob, readBlob } from './blob';
import { readSource } from './source';
import type { DeviceTree } from './tree';

/**
 * Reads a file that holds a device tree: a flattened one, as qvm saves it, or its text.
 * @throws DeviceTreeError
 */
export function readDeviceTree(bytes: Uint8Array): DeviceTree {
  // A text has no byte 0; what has one is a blob, and its reader says what is wrong with it.
  if (isBlob(bytes) || bytes.length === 0 || bytes.subarray(0, 4096).includes(0)) return readBlob(bytes);
  return readSource(new TextDecoder().decode(bytes));
}
