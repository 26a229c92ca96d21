import type { OptionSpec } from './command';

/** For what a command makes. */
export const OUTPUT: OptionSpec = {
  flags: '-o, --output <file>',
  description:
    'write to a file in place of standard output; never over an input, a device or a read-only file',
};

export const QUIET: OptionSpec = {
  flags: '-q, --quiet',
  description: 'print what was asked for and nothing else: no summary, no progress',
};

/** For commands that may know the host. */
export const ASINFO: OptionSpec = {
  flags: '--asinfo <file>',
  description: 'what `pidin syspage=asinfo` printed on the host: gives $asinfo_…{…} their values',
};

/** For every command that reads configurations. */
export const VDEVS_OPTION: OptionSpec = {
  flags: '--vdevs <file>',
  description:
    "the project's own vdevs, in place of qvmconf.vdevs.json or .qvmconf/vdevs.json beside a configuration or above it",
};
