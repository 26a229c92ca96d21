import type { RuleInfo } from './rule';

const MACHINES = 'Machines of one host';
const COMPANIONS = 'Scripts and build files';

/**
 * The rules that compare the machines of a host with each other, and with its scripts and build files. They run in
 * `host/`; here stands what settings, comments and pages must know of them.
 */
export const HOST_RULES = [
  {
    id: 'duplicate-system',
    severity: 'warning',
    summary: 'Two machines of one host have the same `system` name.',
    section: MACHINES,
  },
  {
    id: 'peer-not-found',
    severity: 'warning',
    summary: 'A `peer` names a machine or a vdev that is not there.',
    section: MACHINES,
  },
  {
    id: 'peer-not-mutual',
    severity: 'warning',
    summary: 'The other end of a `peer` does not point back.',
    section: MACHINES,
  },
  {
    id: 'region-size-mismatch',
    severity: 'warning',
    summary: 'Two machines create one region with two sizes; the first to start decides.',
    section: MACHINES,
  },
  {
    id: 'region-not-shared',
    severity: 'information',
    summary: 'No other machine of the host may attach a region that one creates.',
    section: MACHINES,
  },
  {
    id: 'region-without-shmem',
    severity: 'warning',
    summary: "A guest's programs attach shared memory, and its configuration has no `vdev shmem`.",
    section: MACHINES,
  },
  {
    id: 'too-many-clients',
    severity: 'warning',
    summary: 'More than 16 clients may attach one region.',
    section: MACHINES,
  },
  {
    id: 'host-resource-conflict',
    severity: 'warning',
    summary: 'Two machines are given the same memory, PCI function or writable device of the host.',
    section: MACHINES,
  },
  {
    id: 'duplicate-mac',
    severity: 'warning',
    summary: 'Two network interfaces of one host have the same MAC address.',
    section: MACHINES,
  },
  {
    id: 'duplicate-cid',
    severity: 'warning',
    summary: 'Two machines of one host have the same `guest_cid`.',
    section: MACHINES,
  },
  {
    id: 'script-path-not-found',
    severity: 'warning',
    summary: 'A script names a path below `/dev/qvm` that no machine of the host makes.',
    section: COMPANIONS,
  },
  {
    id: 'script-bind-mismatch',
    severity: 'warning',
    summary: "A script binds another path than the vdev's `peer`.",
    section: COMPANIONS,
  },
  {
    id: 'script-interface-missing',
    severity: 'warning',
    summary: 'A script ties an interface that no script creates.',
    section: COMPANIONS,
  },
  {
    id: 'script-disk-unused',
    severity: 'warning',
    summary:
      'A script makes disks of a prefix that no machine uses, while a machine uses one of nearly that name.',
    section: COMPANIONS,
  },
  {
    id: 'guest-device-mismatch',
    severity: 'warning',
    summary: "A guest's build file gives a device another address or line than the configuration.",
    section: COMPANIONS,
  },
  {
    id: 'guest-image-outside-memory',
    severity: 'warning',
    summary: "A guest's image expects to be at an address that is no memory of the machine.",
    section: COMPANIONS,
  },
  {
    id: 'guest-gic-mismatch',
    severity: 'warning',
    summary: "A guest's start-up program is told another version of the GIC than the configuration has.",
    section: COMPANIONS,
  },
] as const satisfies readonly RuleInfo[];

export type HostRuleId = (typeof HOST_RULES)[number]['id'];
