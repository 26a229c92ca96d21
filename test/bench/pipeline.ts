import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../../server/src/analysis/analysis';
import { loneDocument } from '../../server/src/analysis/workspaceView';
import { BUILTIN } from '../../server/src/catalogue/builtin';
import { completeAt } from '../../server/src/features/completion/completion';
import { hoverAt } from '../../server/src/features/hover/hover';
import { qvmConfiguration } from './corpus';
import { milliseconds, quantile } from './statistics';

/** Edits that count, and edits before them: the engine compiles what runs often, as in an editor that is open a while. */
const ROUNDS = 30;
const WARM_UP = 30;

/** The analysis of a text; a rule that throws ends the run. */
export function analysisOf(text: string, version: number): Analysis {
  return new Analysis(TextDocument.create('file:///bench.qvmconf', 'qvmconf', version, text), {
    catalogue: BUILTIN,
    target: {},
    rules: {},
    fileSize: () => undefined,
    onFailure: (what, error) => {
      throw new Error(what, { cause: error });
    },
  });
}

/** Rows of the server's own work, without process and channel: what a keystroke costs, step by step. */
export function pipelineRows(): string[][] {
  const rows: string[][] = [];
  for (const lines of [1000, 12_000]) {
    const text = qvmConfiguration(lines);
    const steps = new Map<string, number[]>();
    const time = (name: string, task: () => unknown) => {
      const start = performance.now();
      task();
      const list = steps.get(name) ?? [];
      list.push(performance.now() - start);
      steps.set(name, list);
    };
    const toFindings = (analysis: Analysis) => {
      time('  parse', () => analysis.tree);
      time('  model', () => analysis.machine);
      time('  layout', () => analysis.layout);
      time('  checks', () => analysis.findings);
    };
    const middle = text.indexOf('\n', text.length / 2);
    let typed = analysisOf(text, 0);
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      if (round === WARM_UP) steps.clear();
      time('keystroke to findings', () => {
        const comment = ` #${'x'.repeat(round)}`;
        const next = analysisOf(text.slice(0, middle) + comment + text.slice(middle), round);
        next.takeOver(typed);
        toFindings(next);
        typed = next;
      });
      time('picture for the panel', () => typed.picture());
    }
    for (let round = 0; round < ROUNDS; round++)
      time('whole text to findings', () => analysisOf(text, round).findings);
    const analysis = analysisOf(text, 0);
    const workspace = loneDocument(analysis);
    const step = Math.max(1, Math.floor(text.length / 2000));
    for (let at = 0; at < text.length; at += step) time('hover', () => hoverAt(analysis, at, workspace));
    for (let at = 0; at < text.length; at += step * 4)
      time('completion', () => completeAt(analysis, at, workspace));
    for (const [name, samples] of steps) {
      rows.push([
        `${lines.toLocaleString('en')} lines`,
        name,
        milliseconds(quantile(samples, 0.5)),
        milliseconds(quantile(samples, 0.99)),
      ]);
    }
  }
  return rows;
}
