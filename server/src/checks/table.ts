import { STALE_MAP } from './comments/staleMap';
import { unknownDirective } from './comments/unknownDirective';
import { UNUSED_SUPPRESSION } from './comments/unusedSuppression';
import { CMDLINE_CONSOLE_MISMATCH } from './devices/cmdlineConsoleMismatch';
import { CONSOLE_WITHOUT_HOSTDEV } from './devices/consoleWithoutHostdev';
import { DUPLICATE_NAME } from './devices/duplicateName';
import { HOSTDEV_DIRECTION } from './devices/hostdevDirection';
import { PEER_IS_SELF } from './devices/peerIsSelf';
import { PEER_NOT_HERE } from './devices/peerNotHere';
import { PEER_WITHOUT_IDENTITY } from './devices/peerWithoutIdentity';
import { PINNED_TOGETHER } from './devices/pinnedTogether';
import { PTY_SLAVE } from './devices/ptySlave';
import { UNSUPPORTED_REFERENCE } from './devices/unsupportedReference';
import { WATCHDOG_DUMP_WITHOUT_DUMP, WATCHDOG_FIQ_WITHOUT_INTERRUPT } from './devices/watchdogAction';
import { WATCHDOG_DEFAULT_WINDOW } from './devices/watchdogDefaultWindow';
import { TREE_EXTRA_WINDOW } from './deviceTree/extraWindow';
import { TREE_DEVICE_MISSING } from './deviceTree/missingDevice';
import { TREE_OLDER } from './deviceTree/olderTree';
import { TREE_BOOTARGS_DIFFER } from './deviceTree/otherBootArguments';
import { TREE_CPU_COUNT } from './deviceTree/otherCpuCount';
import { TREE_INITRD_DIFFERS } from './deviceTree/otherInitrd';
import { TREE_INTERRUPT_DIFFERS } from './deviceTree/otherInterrupt';
import { TREE_MEMORY_DIFFERS } from './deviceTree/otherMemory';
import { TREE_PLACE_DIFFERS } from './deviceTree/otherPlace';
import { TREE_WINDOW_SIZE } from './deviceTree/windowSize';

import { ASINFO_ABSENT } from './host/absentEntry';
import { ASINFO_AMBIGUOUS } from './host/ambiguousEntry';
import { HOST_GIC_VERSION } from './host/gicVersion';
import { PASS_HOST_MEMORY } from './host/passHostMemory';

import { HOST_RULES } from './hostRules';

import { DUPLICATE_INTERRUPT } from './interrupts/duplicateInterrupt';
import { HOST_VECTOR_CONFLICT } from './interrupts/hostVectorConflict';
import { INTERRUPT_OUT_OF_RANGE } from './interrupts/interruptOutOfRange';
import { PRIVATE_INTERRUPT } from './interrupts/privateInterrupt';
import { TOO_MANY_CPUS } from './interrupts/tooManyCpus';
import { ADDRESS_TOO_HIGH } from './layout/addressTooHigh';
import { DEFAULT_WINDOW_OVERLAP } from './layout/defaultWindowOverlap';
import { DUPLICATE_PCI_FUNCTION } from './layout/duplicatePciFunction';
import { DUPLICATE_PORT } from './layout/duplicatePort';
import { FACTORY_PAGE_UNALIGNED } from './layout/factoryPageUnaligned';
import { LOAD_OUTSIDE_MEMORY } from './layout/loadOutsideMemory';
import { LOAD_OVERLAP } from './layout/loadOverlap';
import { LOAD_TOO_LARGE } from './layout/loadTooLarge';
import { MEMORY_NOT_PAGE_MULTIPLE } from './layout/memoryNotPageMultiple';
import { MEMORY_OVERLAP } from './layout/memoryOverlap';
import { NO_ROOM_FOR_REGION } from './layout/noRoomForRegion';
import { PASS_NOT_PAGE_MULTIPLE } from './layout/passNotPageMultiple';
import { PASS_OVER_MEMORY } from './layout/passOverMemory';
import { POSSIBLE_OVERLAP } from './layout/possibleOverlap';
import { SHARED_PAGE } from './layout/sharedPage';
import { VGA_HOLE_NOT_RESERVED } from './layout/vgaHole';
import { WINDOW_IN_MEMORY } from './layout/windowInMemory';
import { WINDOW_OVERLAP } from './layout/windowOverlap';
import { WINDOW_UNALIGNED } from './layout/windowUnaligned';
import { MEMORY_BEFORE_USE } from './order/memoryBeforeUse';
import { MISSING_INTERRUPT } from './order/missingInterrupt';
import { MISSING_LOCATION } from './order/missingLocation';
import { MISSING_OPTION } from './order/missingOption';
import { PIC_BEFORE_USE } from './order/picBeforeUse';
import { PIC_NAME_COLON } from './order/picNameColon';
import { SYSTEM_NOT_FIRST } from './order/systemNotFirst';
import { UNKNOWN_PIC } from './order/unknownPic';
import { AMBIGUOUS_NUMBER } from './reading/ambiguousNumber';
import { ASSIGNMENT_SYNTAX } from './reading/assignmentSyntax';
import { FOREIGN_SYNTAX } from './reading/foreignSyntax';
import { INVALID_NUMBER } from './reading/invalidNumber';
import { INVALID_SUBSTITUTION } from './reading/invalidSubstitution';
import { INVALID_VALUE } from './reading/invalidValue';
import { MISPLACED_OPTION } from './reading/misplacedOption';
import { MISSING_ARGUMENT } from './reading/missingArgument';
import { REPEATED_OPTION } from './reading/repeatedOption';
import { SWAPPED_ARGUMENTS } from './reading/swappedArguments';
import { UNEXPECTED_ARGUMENT } from './reading/unexpectedArgument';
import { UNKNOWN_OPTION } from './reading/unknownOption';
import { UNKNOWN_VARIABLE } from './reading/unknownVariable';
import { UNKNOWN_VDEV } from './reading/unknownVdev';
import { UNKNOWN_VDEV_OPTION } from './reading/unknownVdevOption';
import { UNTERMINATED_STRING } from './reading/unterminatedString';
import { VALUE_OUT_OF_RANGE } from './reading/valueOutOfRange';
import { DEPRECATED_OPTION } from './release/deprecatedOption';
import { MIXED_RELEASES } from './release/mixedReleases';
import { NOT_IN_RELEASE } from './release/notInRelease';
import { WRONG_ARCHITECTURE } from './release/wrongArchitecture';
import type { Rule, RuleInfo } from './rule';
import { MIXED_ALLOW_DENY } from './sharedMemory/mixedAllowDeny';
import { REGION_DENIED } from './sharedMemory/regionDenied';
import { REGION_NAME_TOO_LONG } from './sharedMemory/regionNameTooLong';
import { REGION_SIZE_IN_PAGES } from './sharedMemory/regionSizeInPages';
import { REGION_SIZE_NOT_PAGE_MULTIPLE } from './sharedMemory/regionSizeNotPageMultiple';
import { REGION_SIZE_ZERO } from './sharedMemory/regionSizeZero';
import { SEVERAL_FACTORY_PAGES } from './sharedMemory/severalFactoryPages';
import { UNREACHABLE_PATTERN } from './sharedMemory/unreachablePattern';

/** All rules of one configuration, in the order in which the index page lists them and in which they run. */
export const RULES: readonly Rule[] = [
  UNTERMINATED_STRING,
  UNKNOWN_OPTION,
  MISPLACED_OPTION,
  UNKNOWN_VDEV,
  UNKNOWN_VDEV_OPTION,
  UNKNOWN_VARIABLE,
  MISSING_ARGUMENT,
  UNEXPECTED_ARGUMENT,
  ASSIGNMENT_SYNTAX,
  FOREIGN_SYNTAX,
  INVALID_NUMBER,
  AMBIGUOUS_NUMBER,
  VALUE_OUT_OF_RANGE,
  INVALID_VALUE,
  SWAPPED_ARGUMENTS,
  INVALID_SUBSTITUTION,
  REPEATED_OPTION,
  SYSTEM_NOT_FIRST,
  MEMORY_BEFORE_USE,
  PIC_BEFORE_USE,
  UNKNOWN_PIC,
  PIC_NAME_COLON,
  MISSING_OPTION,
  MISSING_INTERRUPT,
  MISSING_LOCATION,
  WINDOW_OVERLAP,
  POSSIBLE_OVERLAP,
  WINDOW_IN_MEMORY,
  MEMORY_OVERLAP,
  PASS_OVER_MEMORY,
  DEFAULT_WINDOW_OVERLAP,
  SHARED_PAGE,
  FACTORY_PAGE_UNALIGNED,
  WINDOW_UNALIGNED,
  MEMORY_NOT_PAGE_MULTIPLE,
  PASS_NOT_PAGE_MULTIPLE,
  DUPLICATE_PORT,
  DUPLICATE_PCI_FUNCTION,
  LOAD_OUTSIDE_MEMORY,
  LOAD_TOO_LARGE,
  LOAD_OVERLAP,
  ADDRESS_TOO_HIGH,
  NO_ROOM_FOR_REGION,
  VGA_HOLE_NOT_RESERVED,
  DUPLICATE_INTERRUPT,
  INTERRUPT_OUT_OF_RANGE,
  PRIVATE_INTERRUPT,
  HOST_VECTOR_CONFLICT,
  TOO_MANY_CPUS,
  REGION_NAME_TOO_LONG,
  REGION_SIZE_ZERO,
  REGION_SIZE_NOT_PAGE_MULTIPLE,
  REGION_SIZE_IN_PAGES,
  REGION_DENIED,
  MIXED_ALLOW_DENY,
  UNREACHABLE_PATTERN,
  SEVERAL_FACTORY_PAGES,
  NOT_IN_RELEASE,
  MIXED_RELEASES,
  DEPRECATED_OPTION,
  WRONG_ARCHITECTURE,
  HOSTDEV_DIRECTION,
  PTY_SLAVE,
  CONSOLE_WITHOUT_HOSTDEV,
  DUPLICATE_NAME,
  PEER_IS_SELF,
  PEER_NOT_HERE,
  PEER_WITHOUT_IDENTITY,
  CMDLINE_CONSOLE_MISMATCH,
  PINNED_TOGETHER,
  WATCHDOG_DEFAULT_WINDOW,
  WATCHDOG_FIQ_WITHOUT_INTERRUPT,
  WATCHDOG_DUMP_WITHOUT_DUMP,
  UNSUPPORTED_REFERENCE,
  TREE_OLDER,
  TREE_DEVICE_MISSING,
  TREE_PLACE_DIFFERS,
  TREE_WINDOW_SIZE,
  TREE_EXTRA_WINDOW,
  TREE_INTERRUPT_DIFFERS,
  TREE_MEMORY_DIFFERS,
  TREE_CPU_COUNT,
  TREE_BOOTARGS_DIFFER,
  TREE_INITRD_DIFFERS,
  ASINFO_ABSENT,
  ASINFO_AMBIGUOUS,
  PASS_HOST_MEMORY,
  HOST_GIC_VERSION,
  unknownDirective(() => RULE_IDS),
  STALE_MAP,
  // After all others: it tells which silences were of use.
  UNUSED_SUPPRESSION,
];

/** What there is to know of every rule, of one configuration and of a host. */
export const ALL_RULES: readonly RuleInfo[] = [...RULES, ...HOST_RULES];

/** Every id that settings, comments and the command line may name. */
export const RULE_IDS: readonly string[] = ALL_RULES.map((rule) => rule.id);
