import type { ControllerKind, WindowPart } from '../../../shared/picture';
import type { Applicability, Release, Source } from './provenance';

/**
 * How an argument's text is taken apart. Each form has one splitter in `syntax/forms`, which names the parts
 * by role; everything else (numbers, hover, completion, checks) works on parts and never on the form's text.
 */
export type ArgumentForm =
  | 'text' // any one word, used as it is
  | 'name' // an instance name that others may refer to
  | 'path' // a file on the host that qvm opens
  | 'number' // decimal unless prefixed
  | 'address' // hexadecimal unless prefixed, K M G
  | 'length' // decimal unless prefixed, K M G
  | 'mask' // a bit mask
  | 'boolean'
  | 'word' // one of `words`
  | 'words' // a comma list of `words`
  | 'memory' // [start,]length
  | 'load' // [address,]file
  | 'location' // [type:]where[,length]
  | 'pass-location' // [type:]where[,length][,letters][=host]
  | 'reserve-location' // [type:]where[,length]
  | 'interrupt' // controller:line, or one word such as apic
  | 'interrupts' // a comma list of those
  | 'pass-interrupt' // controller:line[,attribute][=vector]
  | 'reserve-interrupt' // a bare number or controller:line
  | 'schedule' // priority[letter], or five numbers and s
  | 'priority' // a number
  | 'cpu-list' // a comma list of zero-based processors
  | 'create' // name,size[,mode[,group]]
  | 'pattern' // a shell wildcard over region names
  | 'mac'
  | 'msi' // address,base line,number of lines
  | 'register' // CMOS register,value
  | 'numbers' // a comma list of numbers
  | 'host-device' // [<|>]path, -, >-, >"|command"
  | 'peer' // a host peer or another virtual machine's device
  | 'delay' // seconds or forever
  | 'substitution' // [match],prefix
  | 'vdev-type'
  | 'variable' // the first word of set
  | 'value' // the second word of set; its type is the variable's
  | 'spaced-list'; // a list whose commas may be followed by a blank

/** One word that an argument may be. */
export interface WordFact extends Applicability {
  /** Builds of a release that has it refuse it all the same. */
  readonly refused?: { readonly release: Release; readonly by: string; readonly takenBy: string };
  readonly word: string;
  readonly description: string;
  readonly source?: Source;
}

export interface ArgumentFact {
  /** As printed in the synopsis, for example `address` or `NAME,SIZE`. */
  readonly label: string;
  readonly form: ArgumentForm;
  /** Mostly a text of several words, which therefore stands in quotes. */
  readonly manyWords?: true;
  /** The manual prints a blank after its first comma, though a blank ends a word. */
  readonly printedWithBlank?: true;
  /** The word may be left out; the parser then takes it only where it cannot be an option. */
  readonly optional?: boolean;
  readonly description?: string;
  /** The values of the forms `word` and `words`; for others, words that are accepted beside the form. */
  readonly words?: readonly WordFact[];
  /** Inclusive bounds of a number, in the unit of `unit`. */
  readonly least?: bigint;
  readonly most?: bigint;
  /** Values outside the bounds that are allowed all the same, for example 0 for "no limit". */
  readonly also?: readonly bigint[];
  /** What a bare number counts: bytes, microseconds, hertz … */
  readonly unit?: string;
  readonly default?: string;
  /** For the form `load`, `path`: endings that completion offers first, without the dot. */
  readonly endings?: readonly string[];
  /** For the form `host-device`: what may stand before the path (`''` is nothing), and since when `>"|command"`. */
  readonly hostDevice?: {
    readonly directions: readonly ('' | '<' | '>')[];
    readonly commandsSince?: Release;
  };
}

/** How often an option may stand in one context. */
type Repetition =
  | 'last-wins' // single-valued: a later one replaces it
  | 'list' // each adds to an ordered list
  | 'instance'; // each makes a component of its own

/** Where an option belongs. */
export type ContextKind = 'vm' | 'vdev' | 'cpu' | 'pass' | 'reserve';

export interface OptionFact extends Applicability {
  readonly name: string;
  readonly context: ContextKind;
  /** Opens the context of this kind (`vdev`, `cpu`, `pass`, `reserve`). */
  readonly opens?: Exclude<ContextKind, 'vm'>;
  /** A blob word: `load` or `pass` (or one of `followedBy`) must come next. */
  readonly followedBy?: readonly string[];
  readonly arguments: readonly ArgumentFact[];
  readonly repetition: Repetition;
  /** The component is useless or refused without it. */
  readonly mandatory?: boolean;
  /** Options of the same component that must stand beside it. */
  readonly needs?: readonly string[];
  /** One line, two at most: what it does, in the project's own words. Markdown. */
  readonly description: string;
  /** More for the hover card: consequences, traps. Markdown, short. */
  readonly details?: string;
  /** What holds when the option is absent. */
  readonly default?: string;
  /** A replacement makes the option deprecated. */
  readonly deprecated?: { readonly replacement: string; readonly source?: Source };
  /** Real-looking uses, each complete. */
  readonly examples?: readonly string[];
  readonly source: Source;
}

/** A range of addresses that a vdev answers, or the rule by which to find it. */
export interface WindowFact {
  /** Which part of the vdev, in words; empty for a vdev with one window. */
  readonly label: string;
  /** The same for programs, where something depends on it. */
  readonly part?: WindowPart;
  /** The option whose first address places it; absent when it cannot be moved. */
  readonly option?: string;
  /** Other options that do the same as `option` (`gicd` for the `loc` of a gic). */
  readonly aliases?: readonly string[];
  /** Bytes (or ports) from the option's address to the window, 0 when absent; a fallback is the window's own. */
  readonly offset?: bigint;
  readonly space: 'mem' | 'io';
  /** Bytes (or ports) that certainly answer; overlap of these is certain. */
  readonly least: bigint;
  /** Bytes (or ports) to keep clear; overlap of only these is possible. */
  readonly safe: bigint;
  /** The sizes are for each vCPU. */
  readonly perCpu?: boolean;
  /** Only for this architecture version of the GIC. */
  readonly gicVersion?: 2 | 3;
  /** It is there on some hosts only, and which, in a clause; it never counts as certainly answering. */
  readonly onSomeHosts?: string;
  /** Where guests look for it, though qvm puts nothing there unless the option says so. */
  readonly expected?: { readonly address: bigint; readonly source: Source };
  /** Where it lies when the option is absent; without this an absent option means no window (or one that qvm places). */
  readonly fallback?: { readonly address: bigint; readonly source: Source };
  readonly source: Source;
}

/** One register of a page of registers. */
export interface RegisterFact {
  /** Bytes from the start of the page. */
  readonly offset: bigint;
  /** Bits of one element. */
  readonly width: 8 | 16 | 32 | 64;
  /** Elements, for arrays. */
  readonly count?: number;
  readonly name: string;
  readonly access: 'RO' | 'WO' | 'RW' | 'W';
  /** Some five plain words, for a narrow column; what needs a sentence is a remark of the page. */
  readonly meaning: string;
  readonly source?: Source;
}

/** A PIC: what `controller:line` may name. */
export interface ControllerFact {
  readonly kind: ControllerKind;
  /** Name in force without a `name` option; absent when others cannot refer to it unnamed. */
  readonly defaultName?: string;
  /** Inclusive range of lines that an `intr` can name; absent for a PIC that takes no line. */
  readonly lines?: { readonly first: number; readonly last: number };
  /** Inclusive range of those that belong to one vCPU each; no place for a device. */
  readonly privateLines?: {
    readonly first: number;
    readonly last: number;
    /** Those that the hardware gives to something, and to what. */
    readonly taken?: readonly { readonly line: number; readonly name: string }[];
    readonly source: Source;
  };
  /** The lowest line that a device without a line of its own should get; the first line when absent. */
  readonly firstSpare?: { readonly line: number; readonly source: Source };
  readonly source: Source;
}

export interface VdevFact extends Applicability {
  /** Without `vdev-` and `.so`. */
  readonly name: string;
  /** A short noun phrase: "PL011 serial port". */
  readonly title: string;
  /** Present without being listed. */
  readonly implicit?: boolean;
  /** The option list is known to be incomplete, or others ship a vdev of this name: never warn about options. */
  readonly open?: boolean;
  /** A separate product or an example ships it. */
  readonly product?: string;
  readonly description: string;
  readonly details?: string;
  /** Space of a `loc` without a type; `none` when the vdev takes no `loc`. */
  readonly defaultSpace: 'mem' | 'io' | 'pci' | 'none';
  /** Without `loc` it is a PCI device; `loc` with `intr` makes it a memory-mapped one. */
  readonly pciByDefault?: boolean;
  /** What is reported when a memory-mapped one has no `intr`; absent when it needs none. */
  readonly needsInterrupt?: 'error' | 'warning';
  readonly windows: readonly WindowFact[];
  readonly controller?: ControllerFact;
  /** Names of the common options (`options/common.ts`) that it takes. */
  readonly common: readonly string[];
  /** Its own options; one named like a common option replaces it. */
  readonly options: readonly OptionFact[];
  /** The usual place in published configurations, for completion. */
  readonly usual?: { readonly location?: string; readonly interrupt?: string };
  /** Device-tree node of a memory-mapped one. */
  readonly deviceTree?: {
    readonly node: string;
    readonly compatible: readonly string[];
    /** Clock inputs, all of one rate; `option` names the vdev's own option that states the rate. */
    readonly clocks?: {
      readonly names: readonly string[];
      readonly hertz: bigint;
      readonly option?: string;
      readonly source: Source;
    };
    readonly source: Source;
  };
  /** Legacy lines it shares with another vdev by design (`hpet` and `timer8254`), as `other vdev: line`. */
  readonly sharesLine?: readonly { readonly vdev: string; readonly line: number; readonly source: Source }[];
  /** Guest device names by order of declaration, for inlay hints. */
  readonly guestNames?: {
    /** A name with `{letter}` (a, b, ...) or `{number}` (0, 1, ...) where the position goes. */
    readonly linux?: string;
    readonly qnx?: string;
    /** The QNX guest counts from the last one declared. */
    readonly qnxReversed?: boolean;
    readonly source: Source;
  };
  readonly examples?: readonly string[];
  readonly source: Source;
}

type VariableType = 'boolean' | 'tristate' | 'number' | 'address' | 'string';

type VariableScope = 'global' | 'guest' | 'cpu' | 'vdev' | 'unknown';

/** A variable of `set`. */
export interface VariableFact extends Applicability {
  readonly name: string;
  readonly type: VariableType;
  /** What it applies to: the whole process, the vCPU or the vdev being configured. */
  readonly scope: VariableScope;
  /** Where older releases have another scope: the last of them, and theirs. */
  readonly formerScope?: { readonly until: Release; readonly scope: VariableScope; readonly source: Source };
  readonly default?: string;
  readonly unit?: string;
  readonly least?: bigint;
  readonly most?: bigint;
  readonly also?: readonly bigint[];
  readonly description: string;
  readonly source: Source;
}
