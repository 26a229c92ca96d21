import type { HostCheck } from '../rule';
import { DUPLICATE_CID } from './duplicateCid';
import { DUPLICATE_MAC } from './duplicateMac';
import { DUPLICATE_SYSTEM } from './duplicateSystem';
import { GUEST_DEVICE_MISMATCH } from './guestDeviceMismatch';
import { GUEST_GIC_MISMATCH } from './guestGicMismatch';
import { GUEST_IMAGE_OUTSIDE_MEMORY } from './guestImageOutsideMemory';
import { HOST_RESOURCE_CONFLICT } from './hostResourceConflict';
import { HOST_VECTOR_SHARED } from './hostVectorConflict';
import { PEER_NOT_FOUND } from './peerNotFound';
import { PEER_NOT_MUTUAL } from './peerNotMutual';
import { REGION_NOT_SHARED } from './regionNotShared';
import { REGION_SIZE_MISMATCH } from './regionSizeMismatch';
import { REGION_WITHOUT_SHMEM } from './regionWithoutShmem';
import { SCRIPT_BIND_MISMATCH } from './scriptBindMismatch';
import { SCRIPT_DISK_UNUSED } from './scriptDiskUnused';
import { SCRIPT_INTERFACE_MISSING } from './scriptInterfaceMissing';
import { SCRIPT_PATH_NOT_FOUND } from './scriptPathNotFound';
import { TOO_MANY_CLIENTS } from './tooManyClients';

/** The check of each rule over a host; what there is to know of the rules is in `checks/hostRules.ts`. */
export const HOST_CHECKS: readonly HostCheck[] = [
  DUPLICATE_SYSTEM,
  PEER_NOT_FOUND,
  PEER_NOT_MUTUAL,
  REGION_SIZE_MISMATCH,
  REGION_NOT_SHARED,
  REGION_WITHOUT_SHMEM,
  TOO_MANY_CLIENTS,
  HOST_RESOURCE_CONFLICT,
  HOST_VECTOR_SHARED,
  DUPLICATE_MAC,
  DUPLICATE_CID,
  SCRIPT_PATH_NOT_FOUND,
  SCRIPT_BIND_MISMATCH,
  SCRIPT_INTERFACE_MISSING,
  SCRIPT_DISK_UNUSED,
  GUEST_DEVICE_MISMATCH,
  GUEST_IMAGE_OUTSIDE_MEMORY,
  GUEST_GIC_MISMATCH,
];
