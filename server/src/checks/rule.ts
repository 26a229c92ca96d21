import type { Edit } from '../text/edit';
import type { Place } from '../text/place';
import type { CheckSubject } from './subject';

/** How bad a finding is; the meanings are in `docs/rules/index.md`. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The groups in which rules are listed. */
export const SECTIONS = [
  'Reading the text',
  'Order and wholeness',
  'Guest-physical layout',
  'Interrupts',
  'Shared memory',
  'Release and architecture',
  'Devices',
  'Machines of one host',
  'Scripts and build files',
  'Against the device tree',
  'Against the host',
  'Comments to the tool',
] as const;
export type Section = (typeof SECTIONS)[number];

export interface Related extends Place {
  readonly message: string;
}

/** One way to fix a finding. */
export interface Fix {
  /** Says what the text will be: the address, the value, the line. */
  readonly title: string;
  /** Apart from each other; in any order. */
  readonly edits: readonly Edit[];
  /** The one right edit: offered first, and by the editor's "auto fix". */
  readonly preferred?: boolean;
  /** Keeps what qvm makes of the file, or can only be meant so: may be applied to a whole file without looking. */
  readonly safe?: boolean;
}

export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
  readonly tag?: 'unnecessary' | 'deprecated';
  /** Computed only when someone asks for them. */
  readonly fixes?: () => readonly Fix[];
}

/** What a check says of one place; the rule's id and severity are added by the runner. */
export interface ReportedProblem {
  readonly at: Place;
  readonly message: string;
  readonly related?: readonly Related[];
  /** Another severity than the rule's default, where the rule's table says so. */
  readonly severity?: Severity;
  readonly tag?: Finding['tag'];
  readonly fixes?: () => readonly Fix[];
}

/** What the table, the pages and SARIF tell of a rule. */
export interface RuleInfo {
  /** Never changes once shipped: users silence and configure by it. */
  readonly id: string;
  /** The default; a finding may have a milder one where the rule's page says so. */
  readonly severity: Severity;
  /** One line for the table of rules and for SARIF. */
  readonly summary: string;
  readonly section: Section;
}

export interface Rule extends RuleInfo {
  /** Reads tree, machine and layout, never the text. */
  readonly check: (subject: CheckSubject, report: (report: ReportedProblem) => void) => void;
}
