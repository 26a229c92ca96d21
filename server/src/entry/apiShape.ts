import type { Hex } from '../../../shared/address';
import type { SourceRange } from '../../../shared/picture';

/** How bad a problem is. `qvmconf check` fails by default for errors alone. */
export type ProblemSeverity = 'error' | 'warning' | 'information' | 'hint';

/** What is known of a text beside the text itself. Everything is given; nothing is read. */
export interface Known {
  /** The file's name, for messages and titles; `guest.qvmconf` when it is left out. */
  readonly path?: string;
  /** What the configuration is for; what is left out is concluded from the text. */
  readonly target?: {
    readonly release?: '2.0' | '2.1' | '2.2' | '8.0';
    readonly architecture?: 'aarch64' | 'x86_64';
  };
  /** Other severities for rules, by their ids, or `off`. */
  readonly rules?: Readonly<Record<string, ProblemSeverity | 'off'>>;
  /** The text of a `qvmconf.vdevs.json`: the project's own vdevs. */
  readonly vdevs?: string;
  /** What `pidin syspage=asinfo` printed on the host: gives `$asinfo_…{…}` their values. */
  readonly asinfo?: string;
  /** Bytes of a file that the configuration names, or undefined where it is not known. */
  readonly fileSize?: (path: string) => number | undefined;
}

/** A mistake. Lines and characters are from 0, in UTF-16 units; ends are exclusive. */
export interface Problem {
  /** Id of the rule; its page is `docs/rules/ID.md` of the package. */
  readonly rule: string;
  readonly severity: ProblemSeverity;
  readonly message: string;
  readonly range: SourceRange;
  /** Other places that belong to it: the other side of a conflict. */
  readonly related: readonly { readonly range: SourceRange; readonly message: string }[];
  readonly fixes: readonly ProblemFix[];
}

/** One way to fix a problem. */
export interface ProblemFix {
  /** Says what the text will be. */
  readonly title: string;
  /** May be applied without looking: it brings no error and changes nothing else. */
  readonly safe: boolean;
  /** Apart from each other; all are places in the text as it was given. */
  readonly edits: readonly { readonly range: SourceRange; readonly newText: string }[];
}

/** A configuration as it is read. No text is refused: what makes no sense stands in `strays` or is `unknown`. */
export interface ParsedConfiguration {
  /** Every option of the machine, in the order of the text; those of components are in them as well. */
  readonly options: readonly ParsedOption[];
  readonly components: readonly ParsedComponent[];
  /** Words that are neither an option nor an argument. */
  readonly strays: readonly { readonly text: string; readonly range: SourceRange }[];
}

/** A `vdev`, `cpu`, `pass` or `reserve` with the options that belong to it. */
export interface ParsedComponent {
  readonly kind: 'vdev' | 'cpu' | 'pass' | 'reserve';
  /** Of a vdev, as written: `pl011`. Empty for others. */
  readonly type: string;
  /** Its own options, the one that opens it first. */
  readonly options: readonly ParsedOption[];
  readonly range: SourceRange;
}

/** An option with its arguments. */
export interface ParsedOption {
  readonly name: string;
  /**
   * `foreign`: of a vdev that is not known, never a fault. `misplaced`: an option of another component. `opaque`: a
   * template mark or a substitution, which may stand for anything.
   */
  readonly status: 'known' | 'unknown' | 'foreign' | 'misplaced' | 'opaque';
  readonly arguments: readonly ParsedArgument[];
  readonly range: SourceRange;
}

/** One argument: the word as it is, without its quotes, and what it is made of. */
export interface ParsedArgument {
  readonly text: string;
  readonly range: SourceRange;
  readonly parts: readonly ParsedPart[];
}

/** A piece of an argument: in `loc mem:0x1c090000,0x1000` the space, the address and the length. */
export interface ParsedPart {
  /** `address`, `length`, `line`, `controller` … */
  readonly role: string;
  readonly text: string;
  /** Of a number, as qvm reads it; absent where it is none, or cannot be known. */
  readonly value?: Hex;
  readonly range: SourceRange;
}
