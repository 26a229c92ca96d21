/**
 * qvmconf as a library: `import { check } from 'qvmconf'`. Every function is pure: it reads no file, writes none, keeps
 * nothing, and never throws for what a text holds. Its page is docs/api.md; fields are added, never changed.
 */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { hex } from '../../../shared/address';
import { type DrawingOptions, drawLayout } from '../../../shared/drawing/drawing';
import type { LayoutPicture } from '../../../shared/picture';
import { Analysis } from '../analysis/analysis';
import { addressIn } from '../analysis/documentAddress';
import { fixesOf } from '../analysis/trial';
import { BUILTIN } from '../catalogue/builtin';
import type { Catalogue } from '../catalogue/catalogue';
import { readProjectVdevs } from '../catalogue/project/read';
import { requireRule } from '../cli/checkOptions';
import { type LayoutReport, layoutReport } from '../cli/layouts/json';
import { readAsinfo } from '../companions/asinfo';
import { numberOf } from '../machine/number';
import type { OptionNode } from '../syntax/tree';
import type { Known, ParsedConfiguration, ParsedOption, Problem } from './apiShape';

export type { LayoutPicture, SourceRange } from '../../../shared/picture';
export type { InterruptReport, LayoutReport, SpaceReport, WindowReport } from '../cli/layouts/json';
export type {
  Known,
  ParsedArgument,
  ParsedComponent,
  ParsedConfiguration,
  ParsedOption,
  ParsedPart,
  Problem,
  ProblemFix,
  ProblemSeverity,
} from './apiShape';

/** The colours and the width of a drawing. */
export interface DrawOptions {
  readonly theme?: 'light' | 'dark';
  /** Pixels, at least 640. */
  readonly width?: number;
}

/** Reads a configuration into components, options, arguments and their parts. */
export function parse(text: string, known: Known = {}): ParsedConfiguration {
  const analysis = analysisOf(text, known);
  const { options, components, strays } = analysis.tree;
  return {
    options: options.map((option) => parsedOption(analysis, option)),
    components: components.map(({ kind, type, start, end, opener, options: own }) => ({
      kind,
      type,
      options: [opener, ...own.filter((option) => option !== opener)].map((option) =>
        parsedOption(analysis, option),
      ),
      range: analysis.range(start, end),
    })),
    strays: strays.map(({ word }) => ({ text: word.text, range: analysis.range(word.start, word.end) })),
  };
}

/** The mistakes of one configuration, in the order of the text. */
export function check(text: string, known: Known = {}): Problem[] {
  const analysis = analysisOf(text, known);
  return analysis.findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    range: analysis.range(finding.start, finding.end),
    related: finding.related.map(({ start, end, message }) => ({
      range: analysis.range(start, end),
      message,
    })),
    fixes: fixesOf(analysis, finding).map(({ title, safe, edits }) => ({
      title,
      safe: safe === true,
      edits: edits.map((edit) => ({ range: analysis.range(edit.start, edit.end), newText: edit.text })),
    })),
  }));
}

/** The guest-physical layout in short: windows, gaps, conflicts and interrupts, as `qvmconf layout --format json`. */
export function layout(text: string, known: Known = {}): LayoutReport {
  return layoutReport(known.path ?? NAME, picture(text, known));
}

/** All that the layout panel draws: registers of factory pages, predicted places, where each window is written. */
export function picture(text: string, known: Known = {}): LayoutPicture {
  return analysisOf(text, known).picture();
}

/** A picture as one self-contained SVG document. */
export function draw(drawn: LayoutPicture, options: DrawOptions = {}): string {
  return drawLayout(drawn, options satisfies DrawingOptions);
}

const NAME = 'guest.qvmconf';

/** @throws Error for an id of a rule that does not exist */
function analysisOf(text: string, { path = NAME, target, rules, vdevs, asinfo, fileSize }: Known): Analysis {
  for (const rule of Object.keys(rules ?? {})) requireRule(rule);
  const address = addressIn('file:///', path.replace(/^\/+/, ''));
  return new Analysis(TextDocument.create(address, 'qvmconf', 0, text), {
    catalogue: catalogueWith(vdevs),
    target: target ?? {},
    rules: rules ?? {},
    asinfo: asinfo === undefined ? undefined : readAsinfo(asinfo),
    fileSize: fileSize ?? (() => undefined),
    // A rule that fails costs its own findings alone, and there is nobody to tell.
    onFailure: () => {},
  });
}

function catalogueWith(vdevs: string | undefined): Catalogue {
  return vdevs === undefined ? BUILTIN : BUILTIN.extend(readProjectVdevs(vdevs, 'qvmconf.vdevs.json').vdevs);
}

function parsedOption(analysis: Analysis, option: OptionNode): ParsedOption {
  return {
    name: option.name,
    status: option.status,
    arguments: option.arguments.map(({ word, parts }) => ({
      text: word.text,
      range: analysis.range(word.start, word.end),
      parts: parts.map((part) => {
        const value = numberOf(part);
        const { role, text, start, end } = part;
        const range = analysis.range(start, end);
        return { role, text, ...(value === undefined ? {} : { value: hex(value) }), range };
      }),
    })),
    range: analysis.range(option.start, option.end),
  };
}
