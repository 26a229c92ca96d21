import type { Catalogue } from '../catalogue/catalogue';
import type { Layout } from '../layout/layout';
import type { VirtualMachine } from '../model/machine';
import type { SyntaxTree } from '../syntax/tree';

/** How bad a finding is; the meanings are in `docs/rules/index.md`. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The groups in which rules are listed. */
export type Section =
  | 'Reading the text'
  | 'Order and wholeness'
  | 'Guest-physical layout'
  | 'Interrupts'
  | 'Shared memory'
  | 'Release and architecture'
  | 'Devices'
  | 'Comments to the tool';

/** A range of the text in UTF-16 units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Related extends Place {
  readonly message: string;
}

/** One replacement of text. */
export interface Edit extends Place {
  readonly text: string;
}

/** One way to mend a finding. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The one right edit: offered first, and by the editor's "auto fix". */
  readonly preferred?: boolean;
  /** May be applied to a whole file without looking. */
  readonly safe?: boolean;
}

export interface Finding extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly Related[];
  readonly tag?: 'unnecessary' | 'deprecated';
  /** Computed only when somebody asks for them. */
  readonly fixes?: () => readonly Fix[];
}

/** What a check may look at; it never reads text again that the parser has read. */
export interface CheckSubject {
  readonly tree: SyntaxTree;
  readonly machine: VirtualMachine;
  readonly layout: Layout;
  readonly catalogue: Catalogue;
  /** Size in bytes of a file that the configuration names, as far as known; undefined when it is not there. */
  readonly fileSize: (path: string) => number | undefined;
}

/** What a check says of one place; the rule's id and severity are added by the runner. */
export interface Report {
  readonly at: Place;
  readonly message: string;
  readonly related?: readonly Related[];
  /** Another severity than the rule's default, where the rule's table says so. */
  readonly severity?: Severity;
  readonly tag?: Finding['tag'];
  readonly fixes?: () => readonly Fix[];
}

export interface Rule {
  /** Never changes once shipped: users silence and configure by it. */
  readonly id: string;
  readonly severity: Severity;
  /** One line for the table of rules and for SARIF. */
  readonly summary: string;
  readonly section: Section;
  readonly check: (subject: CheckSubject, report: (report: Report) => void) => void;
}
