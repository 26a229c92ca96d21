import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LayoutPicture, SourceRange } from '../../../shared/picture';
import type { Catalogue } from '../catalogue/catalogue';
import type { Finding } from '../checks/rule';
import { type RuleLevels, runRules } from '../checks/run';
import { CheckSubject } from '../checks/subject';
import { Suppressions } from '../checks/suppressions';
import { RULES } from '../checks/table';
import { type Asinfo, asinfoValue } from '../companions/asinfo';
import { type Layout, layOut, withAttachable } from '../layout/layout';
import type { GuestTree } from '../layout/verified/guestTree';
import { type Attempt, attempting } from '../machine/attempt';
import { buildMachine } from '../machine/build';
import type { VirtualMachine } from '../machine/machine';
import type { RegionsElsewhere } from '../machine/regions';
import type { StatedTarget } from '../machine/target';
import { pictureLayout } from '../picturing/layoutPicture';
import { type Directive, readDirectives, statedTarget } from '../syntax/directive';
import { parse } from '../syntax/parser';
import { reread } from '../syntax/reread';
import { resolveSubstitutions } from '../syntax/substitution';
import type { SyntaxTree } from '../syntax/tree';
import type { Place } from '../text/place';
import { nameOf } from './documentAddress';

/** What an analysis needs from outside; all of it is given, nothing is read. */
export interface AnalysisInputs {
  readonly catalogue: Catalogue;
  readonly target: StatedTarget;
  readonly rules: RuleLevels;
  /** Size in bytes of a file that a configuration names, or undefined. */
  readonly fileSize: (path: string) => number | undefined;
  /** The device tree that qvm made of the configuration, where someone gave one. */
  readonly guestTree?: GuestTree | undefined;
  /** The host's address space, where someone gave it: what substitutions stand for. */
  readonly asinfo?: Asinfo | undefined;
  readonly onFailure: (what: string, error: unknown) => void;
}

/** Leads from a range of a text that is made of several files to the file where it stands. */
export type OriginOf = (place: Place) => Place & { readonly document: TextDocument };

/** What an analysis can take over from that of an earlier version of the text. */
interface Known {
  readonly tree: SyntaxTree | undefined;
  readonly machine: VirtualMachine | undefined;
  readonly layout: Layout | undefined;
}

const NOTHING_KNOWN: Known = { tree: undefined, machine: undefined, layout: undefined };

/**
 * Everything that follows from one version of one document, computed on first use and then kept. Checks, hover,
 * lenses, hints, panel and command line all read the same instance.
 */
export class Analysis {
  /** What is known of an earlier version of the text, until this one is. */
  private earlier: Known = NOTHING_KNOWN;
  private builtTree: SyntaxTree | undefined;
  private foundDirectives: readonly Directive[] | undefined;
  private builtMachine: VirtualMachine | undefined;
  private builtLayout: Layout | undefined;
  private builtFindings: readonly Finding[] | undefined;

  private builtSuppressions: Suppressions | undefined;

  private readonly attempt: Attempt;

  /**
   * @param sections the files that the document is made of, where it is made of several
   * @param originOf the way back to them
   */
  constructor(
    readonly document: TextDocument,
    readonly inputs: AnalysisInputs,
    private readonly sections?: readonly Place[],
    private readonly originOf?: OriginOf,
  ) {
    this.attempt = attempting(inputs.onFailure);
  }

  /**
   * Takes over from the analysis of an earlier version what an edit has not touched. Nobody may ask that one afterwards:
   * it has nothing any more, and its document is that of the newer text.
   */
  takeOver(earlier: Analysis): void {
    const { inputs } = this;
    const { builtTree: tree, builtMachine: machine, builtLayout: layout } = earlier;
    const isReadAlike = earlier.catalogue === inputs.catalogue && earlier.inputs.asinfo === inputs.asinfo;
    if (isReadAlike) this.earlier = { tree, machine, layout };
    earlier.builtTree = undefined;
    earlier.builtMachine = undefined;
    earlier.builtLayout = undefined;
  }

  /** The same text, read with something else beside it. */
  readWith(inputs: Partial<AnalysisInputs>): Analysis {
    return new Analysis(this.document, { ...this.inputs, ...inputs }, this.sections, this.originOf);
  }

  /** Lets go of all that was computed; who asks for it again has it computed again. */
  forget(): void {
    this.builtTree = undefined;
    this.foundDirectives = undefined;
    this.builtMachine = undefined;
    this.builtLayout = undefined;
    this.builtFindings = undefined;
    this.builtSuppressions = undefined;
  }

  get catalogue(): Catalogue {
    return this.inputs.catalogue;
  }

  get tree(): SyntaxTree {
    this.builtTree ??= this.readTree();
    return this.builtTree;
  }

  private readTree(): SyntaxTree {
    const { asinfo, catalogue } = this.inputs;
    const text = this.document.getText();
    const { tree: earlier } = this.earlier;
    this.earlier = { ...this.earlier, tree: undefined };
    const again = () => earlier && reread(earlier, text, catalogue);
    const tree =
      this.attempt('reading after an edit', again, undefined) ?? parse(text, catalogue, this.sections);
    if (asinfo !== undefined) {
      resolveSubstitutions(tree, ({ form, name }) => asinfoValue(asinfo, form, name));
    }
    return tree;
  }

  /** The comments that speak to the tool, in the order of the text. */
  get directives(): readonly Directive[] {
    this.foundDirectives ??= readDirectives(this.tree.text, this.tree.tokens);
    return this.foundDirectives;
  }

  get machine(): VirtualMachine {
    this.builtMachine ??= this.build();
    return this.builtMachine;
  }

  private build(): VirtualMachine {
    // What the file says of its target overrides the settings.
    const stated = { ...this.inputs.target, ...statedTarget(this.directives) };
    const { tree } = this;
    const { machine } = this.earlier;
    this.earlier = { ...this.earlier, machine: undefined };
    return buildMachine(tree, this.inputs.catalogue, stated, this.attempt, machine);
  }

  get layout(): Layout {
    this.builtLayout ??= this.layOut();
    return this.builtLayout;
  }

  private layOut(): Layout {
    const { machine, inputs, attempt } = this;
    const { layout } = this.earlier;
    this.earlier = { ...this.earlier, layout: undefined };
    return layOut(machine, inputs.catalogue, attempt, inputs.guestTree, layout);
  }

  /** The layout with the regions that other machines create and this guest can attach. */
  layoutWith(elsewhere: RegionsElsewhere): Layout {
    return withAttachable(this.layout, this.machine, elsewhere);
  }

  /** In the order of the text. */
  get findings(): readonly Finding[] {
    this.builtFindings ??= this.runChecks();
    return this.builtFindings;
  }

  /** What the comments silence. */
  get suppressions(): Suppressions {
    this.builtSuppressions ??= new Suppressions(this.tree, this.directives);
    return this.builtSuppressions;
  }

  private runChecks(): readonly Finding[] {
    const { tree, machine, layout, catalogue, directives, suppressions, inputs } = this;
    const { fileSize } = inputs;
    const subject = new CheckSubject({
      tree,
      machine,
      layout,
      catalogue,
      directives,
      suppressions,
      fileSize,
      asinfo: inputs.asinfo,
    });
    return runRules(RULES, subject, inputs.rules, this.attempt);
  }

  /** The document's name without its folder; of a text that is no file yet what the editor calls it. */
  get fileName(): string {
    return nameOf(this.document.uri);
  }

  /** How people call the machine: its system name, or its file. */
  get machineName(): string {
    return this.machine.system ?? this.fileName;
  }

  /**
   * @param shared what other machines make of the regions
   * @param asked the file that is looked at, of a machine of several
   */
  picture(shared?: RegionsElsewhere, asked: TextDocument = this.document): LayoutPicture {
    const { uri, version } = asked;
    const { fileName, machine } = this;
    const places = { range: (start: number, end: number) => this.rangeSeenFrom(uri, start, end) };
    const layout = shared === undefined ? this.layout : this.layoutWith(shared);
    const errors = this.findings.filter(({ severity }) => severity === 'error').length;
    return pictureLayout({ uri, version, fileName, machine, layout, places, errors, shared });
  }

  /** Lines and characters of a range of offsets, end exclusive; of a machine of several files in the one of them. */
  range(start: number, end: number): SourceRange {
    return this.location(start, end).range;
  }

  /** The same with the file. */
  location(start: number, end: number): { readonly uri: string; readonly range: SourceRange } {
    const place = this.originOf?.({ start, end }) ?? { document: this.document, start, end };
    const { document } = place;
    return {
      uri: document.uri,
      range: { start: document.positionAt(place.start), end: document.positionAt(place.end) },
    };
  }

  /** The same for someone who looks at one file: it says which, where it is another. */
  rangeSeenFrom(asked: string, start: number, end: number): SourceRange {
    const { uri, range } = this.location(start, end);
    return uri === asked ? range : { ...range, file: { uri, name: nameOf(uri) } };
  }
}
