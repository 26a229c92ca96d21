import { COMMON_OPTIONS } from '../../../server/src/catalogue/options/common';
import { VM_OPTIONS } from '../../../server/src/catalogue/options/table';
import { CONTROL_PAGE } from '../../../server/src/catalogue/shmem/controlPage';
import { FACTORY_PAGE } from '../../../server/src/catalogue/shmem/factoryPage';
import { HOST_SIDE } from '../../../server/src/catalogue/shmem/hostSide';
import { SHMEM_PCI_IDENTITY } from '../../../server/src/catalogue/shmem/identity';
import { DATA_AFTER_CONTROL, PLACEMENT } from '../../../server/src/catalogue/shmem/placement';
import { SHMEM_LIMITS, SHMEM_SEQUENCES } from '../../../server/src/catalogue/shmem/protocol';
import { STATUS_CODES } from '../../../server/src/catalogue/shmem/status';
import { VARIABLES } from '../../../server/src/catalogue/variables';
import { LOCAL_APIC } from '../../../server/src/catalogue/vdevs/lapic';
import { VDEVS } from '../../../server/src/catalogue/vdevs/table';
import { BOOLEAN_WORDS, TRISTATE_WORDS } from '../../../server/src/catalogue/vocabulary/booleans';
import { EXIT_STATUSES } from '../../../server/src/catalogue/vocabulary/exitStatus';
import { LOCATION_TYPES } from '../../../server/src/catalogue/vocabulary/locationTypes';
import {
  LOG_DESTINATIONS,
  LOG_FILTERS,
  LOGGER_FILTERS,
} from '../../../server/src/catalogue/vocabulary/logging';
import {
  PASS_INTERRUPT_ATTRIBUTES,
  PASS_LETTERS,
  PASS_SIGNS,
} from '../../../server/src/catalogue/vocabulary/passLetters';
import { PEER_FEATURE_MASKS } from '../../../server/src/catalogue/vocabulary/peerFeatures';
import { SCHEDULE_LETTERS } from '../../../server/src/catalogue/vocabulary/schedule';
import { SUBSTITUTIONS } from '../../../server/src/catalogue/vocabulary/substitutions';
import { UNSUPPORTED_ACTIONS, UNSUPPORTED_TYPES } from '../../../server/src/catalogue/vocabulary/unsupported';
import { VIRTIO_NET_FEATURES } from '../../../server/src/catalogue/vocabulary/virtioNetFeatures';

/** All tables, for tests that hold for every fact. */
export const WHOLE_CATALOGUE = {
  VM_OPTIONS,
  COMMON_OPTIONS,
  VDEVS,
  LOCAL_APIC,
  VARIABLES,
  FACTORY_PAGE,
  CONTROL_PAGE,
  STATUS_CODES,
  SHMEM_LIMITS,
  SHMEM_SEQUENCES,
  HOST_SIDE,
  SHMEM_PCI_IDENTITY,
  PLACEMENT,
  DATA_AFTER_CONTROL,
  BOOLEAN_WORDS,
  TRISTATE_WORDS,
  EXIT_STATUSES,
  LOCATION_TYPES,
  LOGGER_FILTERS,
  LOG_FILTERS,
  LOG_DESTINATIONS,
  PASS_LETTERS,
  PASS_SIGNS,
  PASS_INTERRUPT_ATTRIBUTES,
  PEER_FEATURE_MASKS,
  SCHEDULE_LETTERS,
  SUBSTITUTIONS,
  UNSUPPORTED_TYPES,
  UNSUPPORTED_ACTIONS,
  VIRTIO_NET_FEATURES,
} as const;
