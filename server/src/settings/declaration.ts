import { ARCHITECTURES, RELEASES } from '../catalogue/provenance';
import { SEVERITIES } from '../checks/rule';
import { ALL_RULES } from '../checks/table';

/** One setting as the manifest declares it; a JSON schema with VS Code's additions. */
export interface SettingDeclaration {
  readonly type: 'string' | 'boolean' | 'object' | 'number' | 'array';
  readonly default: unknown;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly properties?: unknown;
  readonly additionalProperties?: unknown;
  readonly items?: unknown;
  readonly examples?: readonly unknown[];
  readonly scope?: 'resource' | 'window' | 'machine';
}

/**
 * Every setting, by its name below `qvmconf.`, in the order in which an editor shows them: what a configuration is for,
 * what is checked, what is shown, what is written, what helps when something is wrong. The manifest's `configuration` is generated from this table and the
 * server reads its settings through it, so a name, a default or a description stands nowhere else.
 */
export const SETTINGS = {
  'target.release': {
    type: 'string',
    default: 'infer',
    enum: ['infer', ...RELEASES],
    markdownDescription:
      'The hypervisor release that a configuration is for. `infer` concludes it from what the file uses; a comment `# qvmconf: target 8.0 aarch64` in the file overrides both.',
    scope: 'resource',
  },
  'target.architecture': {
    type: 'string',
    default: 'infer',
    enum: ['infer', ...ARCHITECTURES],
    markdownDescription:
      "The guest's architecture. `infer` concludes it from the vdevs and interrupts of the file.",
    scope: 'resource',
  },
  rules: {
    type: 'object',
    default: {},
    properties: Object.fromEntries(
      ALL_RULES.map(({ id, severity, summary }) => [
        id,
        { enum: [...SEVERITIES, 'off'], default: severity, description: summary },
      ]),
    ),
    additionalProperties: false,
    markdownDescription: 'Severity of single checks by their id, or `off`.',
    examples: [{ 'duplicate-interrupt': 'error', 'ambiguous-number': 'off' }],
    scope: 'resource',
  },
  codeBlocks: {
    type: 'boolean',
    default: false,
    markdownDescription:
      'Treats configurations in here-documents of shell scripts and in code blocks of Markdown and reStructuredText like files of their own, as it does with those in build files.',
    scope: 'window',
  },
  codeLens: {
    type: 'boolean',
    default: true,
    markdownDescription:
      'Shows a summary of the machine over `system` and the factory page over each shmem, both as links to the layout.',
    scope: 'resource',
  },
  'inlayHints.endAddress': {
    type: 'boolean',
    default: true,
    markdownDescription:
      'Shows the last address after `ram`, `rom`, `pass` and `reserve`: `ram 0x80000000,512M` `–0x9fffffff`.',
    scope: 'resource',
  },
  'inlayHints.windowEnd': {
    type: 'boolean',
    default: false,
    markdownDescription: "Shows the last address of a vdev's window after its `loc`.",
    scope: 'resource',
  },
  'inlayHints.size': {
    type: 'boolean',
    default: true,
    markdownDescription: 'Shows lengths that are written as plain numbers in units: `0x400000` `4 MiB`.',
    scope: 'resource',
  },
  'inlayHints.interrupt': {
    type: 'boolean',
    default: true,
    markdownDescription: 'Shows what the GIC calls an interrupt: `gic:38` `SPI 6`.',
    scope: 'resource',
  },
  'inlayHints.impliedStart': {
    type: 'boolean',
    default: true,
    markdownDescription: 'Shows where a `ram` or `rom` starts that states no start.',
    scope: 'resource',
  },
  'inlayHints.guestName': {
    type: 'boolean',
    default: true,
    markdownDescription:
      "Shows a device's name in the guest, by its order in the file: `vdev virtio-blk` `/dev/vda`. Only where the guest's system is known.",
    scope: 'resource',
  },
  'format.oneLineComponents': {
    type: 'string',
    default: 'keep',
    enum: ['keep', 'expand'],
    enumDescriptions: [
      'A component that stands on one line keeps to it.',
      'Every option of a component gets a line of its own.',
    ],
    markdownDescription:
      'What formatting does with `vdev pl011 loc 0x1c090000 intr gic:37`. Between the comments `# qvmconf: format off` and `# qvmconf: format on` nothing is changed.',
    scope: 'resource',
  },
  'trace.server': {
    type: 'string',
    default: 'messages',
    enum: ['messages', 'compact', 'verbose'],
    markdownDescription:
      'How much of the talk with the language server is logged, with the time that each request took. Only when the log level of the output channel *qvmconf* is *Trace*.',
    scope: 'window',
  },
} as const satisfies Record<string, SettingDeclaration>;

export type SettingName = keyof typeof SETTINGS;
