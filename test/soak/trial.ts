import type { Analysis } from '../../server/src/analysis/analysis';
import { fixAll } from '../../server/src/analysis/fixAll';
import { fixesOf } from '../../server/src/analysis/trial';
import { loneDocument } from '../../server/src/analysis/workspaceView';
import { addressMap } from '../../server/src/features/addressMap';
import { codeLenses } from '../../server/src/features/codeLenses';
import { completeAt } from '../../server/src/features/completion/completion';
import { foldingRanges } from '../../server/src/features/folding';
import { formattedText } from '../../server/src/features/format/format';
import { editorStyle } from '../../server/src/features/format/style';
import { generate } from '../../server/src/features/generate/generate';
import { hoverAt } from '../../server/src/features/hover/hover';
import { selectionRangeAt } from '../../server/src/features/selectionRanges';
import { signatureHelpAt } from '../../server/src/features/signatureHelp';
import { documentSymbols } from '../../server/src/features/symbols';
import { applyEdits } from '../../server/src/text/edit';
import { drawLayout } from '../../shared/drawing/drawing';
import { layoutMarkdown } from '../../shared/drawing/markdown';
import { GENERATED_KINDS } from '../../shared/protocol';
import { errorsBrought, holds, untouched } from '../unit/checks/support/safe';
import { analyse } from '../unit/support/analysis';

/** What must never be, with the text that brought it. */
export interface Problem {
  readonly kind: 'exception' | 'slow' | 'unsafe fix' | 'unstable format' | 'stale after an edit';
  readonly what: string;
  readonly text: string;
}

/** More processor time than this for one question about a file below 4 kB is a hang, in milliseconds. */
const LONG = 200;
const SMALL = 4096;

/** Puts one document through everything that reads one. */
export function trial(text: string, number: number): { problems: readonly Problem[]; milliseconds: number } {
  const problems: Problem[] = [];
  const began = processorTime();
  const ask = (what: string, task: () => void) => {
    const time = timed(task, clock);
    if (time instanceof Error) {
      problems.push({ kind: 'exception', what: `${what}: ${time.stack}`, text });
      return;
    }
    if (text.length >= SMALL || time <= LONG) return;
    // Once more: the first time the engine may have been busy with itself, or the machine with others.
    const again = timed(task, processorTime);
    if (!(again instanceof Error) && again > LONG)
      problems.push({ kind: 'slow', what: `${what} took ${again.toFixed(0)} ms`, text });
  };
  // Fresh for each question, so that each time stands for itself.
  const made = () => analyse(text, { target: { architecture: 'aarch64' } });
  ask('findings', () => made().findings);
  const analysis = made();
  try {
    void analysis.findings;
  } catch {
    return { problems, milliseconds: processorTime() - began };
  }
  for (const [what, task] of QUESTIONS) ask(what, () => task(analysis));
  const offset = text.length === 0 ? 0 : (number * 7919) % (text.length + 1);
  const workspace = loneDocument(analysis);
  ask(`hover at ${offset}`, () => hoverAt(analysis, offset, workspace));
  ask(`completion at ${offset}`, () => completeAt(analysis, offset, workspace));
  ask(`signature at ${offset}`, () => signatureHelpAt(analysis, offset));
  ask(`selection at ${offset}`, () => selectionRangeAt(analysis, offset));
  ask('format', () => {
    const style = editorStyle(true, 4, 'keep');
    const once = formattedText(analysis, style);
    if (formattedText(analyse(once), style) !== once)
      problems.push({ kind: 'unstable format', what: 'formatting twice is not formatting once', text });
  });
  ask('fixes', () => {
    for (const finding of analysis.findings) {
      for (const fix of fixesOf(analysis, finding)) {
        if (fix.safe !== true) continue;
        const after = applyEdits(text, fix.edits);
        const kept = holds(untouched(text, fix), after);
        const brought = errorsBrought(analysis.findings, analyse(after, analysis.inputs).findings);
        if (!kept || brought.length > 0)
          problems.push({
            kind: 'unsafe fix',
            what: `${finding.rule}: ${fix.title} ${brought.join(', ')}`,
            text,
          });
      }
    }
  });
  ask('fix all', () => {
    const { after } = fixAll(analysis);
    const brought = errorsBrought(analysis.findings, after.findings);
    if (brought.length > 0) problems.push({ kind: 'unsafe fix', what: `all: ${brought.join(', ')}`, text });
  });
  // Last, as it uses the analysis up; not of each document, as it takes nearly as long as all the rest.
  if (number % EDITED_ONE_IN === 0)
    ask('edit', () => {
      const inserted = INSERTED[number % INSERTED.length] ?? '';
      const edited = text.slice(0, offset) + inserted + text.slice(offset + (number % 23));
      const [after, whole] = [analyse(edited, analysis.inputs), analyse(edited, analysis.inputs)];
      after.takeOver(analysis);
      if (known(after) !== known(whole))
        problems.push({
          kind: 'stale after an edit',
          what: `${text.length} characters to ${JSON.stringify(edited)}`,
          text,
        });
    });
  return { problems, milliseconds: processorTime() - began };
}

const EDITED_ONE_IN = 5;
const INSERTED = [
  '',
  ' ',
  '\n',
  '#',
  '"',
  ',',
  'x',
  '0',
  '\\\n',
  'cpu\n',
  'vdev pl011 loc 0x1c090000\n',
  'load a\n',
];

/** All that is found in a text and drawn of it. */
function known(analysis: Analysis): string {
  const findings = analysis.findings.map((finding) => ({ ...finding, fixes: fixesOf(analysis, finding) }));
  return JSON.stringify([findings, analysis.picture()]);
}

const QUESTIONS: readonly (readonly [string, (analysis: Analysis) => unknown])[] = [
  ['drawing', (analysis) => drawLayout(analysis.picture(), { theme: 'light' })],
  ['Markdown', (analysis) => layoutMarkdown(analysis.picture())],
  ['map', addressMap],
  ['symbols', documentSymbols],
  ['lenses', codeLenses],
  ['folding', foldingRanges],
  ...GENERATED_KINDS.map(
    (kind) => [`generated ${kind}`, (analysis: Analysis) => generate(analysis, kind)] as const,
  ),
];

/** Milliseconds that a task takes by a clock, or what it threw. */
function timed(task: () => void, now: () => number): number | Error {
  const began = now();
  try {
    task();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
  return now() - began;
}

/** The time of the day, which costs much less to ask than that of the processor. */
function clock(): number {
  return performance.now();
}

/** Of this process, in milliseconds: other programs of the machine do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
