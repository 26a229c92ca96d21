import type { Analysis } from '../../server/src/analysis/analysis';
import { fixAll } from '../../server/src/analysis/fixAll';
import { addressMap } from '../../server/src/features/addressMap';
import { formattedText } from '../../server/src/features/format/format';
import { editorStyle } from '../../server/src/features/format/style';
import { generate } from '../../server/src/features/generate/generate';
import { documentSymbols } from '../../server/src/features/symbols';
import { drawLayout } from '../../shared/drawing/drawing';
import { layoutMarkdown } from '../../shared/drawing/markdown';
import { GENERATED_KINDS } from '../../shared/protocol';
import { analysisOf } from './pipeline';
import { SHAPES } from './shapes';
import { milliseconds } from './statistics';

/** Parts of the smallest text; the largest has 4 times as many. */
const PARTS = 300;
const ROUNDS = 1;

/** Rows of how time grows with the text, for each shape. */
export function growthRows(): string[][] {
  return SHAPES.map(({ name, text }) => {
    const times = [1, 2, 4].map((factor) => {
      const written = text(PARTS * factor);
      const rounds = Array.from({ length: ROUNDS }, () => measure(written));
      const least = (of: 'findings' | 'rest') => Math.min(...rounds.map((round) => round[of]));
      return { findings: least('findings'), rest: least('rest') };
    });
    const cells = (of: 'findings' | 'rest') => {
      const list = times.map((time) => time[of]);
      const growth = (list[2] ?? 0) / (list[0] ?? 1);
      return [list.map(milliseconds).join(', '), `${growth.toFixed(1)} ×`];
    };
    return [name, `${(PARTS * 4).toLocaleString('en')}`, ...cells('findings'), ...cells('rest')];
  });
}

function measure(text: string): { readonly findings: number; readonly rest: number } {
  const analysis = analysisOf(text, 0);
  const findings = timed(() => analysis.findings);
  const rest = timed(() => {
    drawLayout(analysis.picture(), { theme: 'light' });
    layoutMarkdown(analysis.picture());
    addressMap(analysis);
    for (const kind of GENERATED_KINDS) generate(analysis, kind);
    formattedText(analysis, editorStyle(true, 4, 'keep'));
    documentSymbols(analysis);
    for (const { fixes } of analysis.findings) fixes?.();
    fixAll(analysis as Analysis);
  });
  return { findings, rest };
}

/** Milliseconds of processor time. */
function timed(task: () => unknown): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
