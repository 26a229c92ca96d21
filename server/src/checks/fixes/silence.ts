import type { Directive } from '../../syntax/directive';
import { joinedLineStart } from '../../syntax/line';
import type { SyntaxTree } from '../../syntax/tree';
import type { Edit } from '../../text/edit';
import { lineEnd } from '../../text/lines';
import type { Finding } from '../rule';
import { isWithinReach } from '../suppressions';

/** A comment is indented as its line, up to here. */
const MOST_INDENTATION = 80;

/** Stands where the reason goes; the person who silences replaces it. */
const REASON = '-- say why';

/**
 * Silences a finding's rule on its line: one more id in the comment above, or a comment of its own; undefined where no
 * comment of one line reaches it.
 */
export function silenceNextLine(
  tree: SyntaxTree,
  directives: readonly Directive[],
  finding: Finding,
): Edit | undefined {
  if (!isWithinReach(tree, finding.start)) return undefined;
  const line = joinedLineStart(tree, finding.start);
  const above = directives.findLast(
    ({ name, comment }) => name === 'ignore-next-line' && comment.end <= line,
  );
  if (above !== undefined && /^[\r\n]+$/.test(tree.text.slice(above.comment.end, line)))
    return addRule(above, finding.rule);
  const comment = `${indentationOf(tree.text, line)}# qvmconf: ignore-next-line ${finding.rule} ${REASON}`;
  return { start: line, end: line, text: comment + lineEnd(tree.text) };
}

/** Silences a finding's rule in the whole file: one more id in the comment that does so already, or a first line. */
export function silenceFile(tree: SyntaxTree, directives: readonly Directive[], finding: Finding): Edit {
  const there = directives.find(({ name }) => name === 'ignore-file');
  if (there !== undefined) return addRule(there, finding.rule);
  const start = tree.text.startsWith('\ufeff') ? 1 : 0;
  return {
    start,
    end: start,
    text: `# qvmconf: ignore-file ${finding.rule} ${REASON}${lineEnd(tree.text)}`,
  };
}

function indentationOf(text: string, line: number): string {
  return /^[ \t]*/.exec(text.slice(line, line + MOST_INDENTATION))?.[0] ?? '';
}

function addRule({ words, word }: Directive, rule: string): Edit {
  const last = words.at(-1);
  const end = (last ?? word).end;
  return { start: end, end, text: last === undefined ? ` ${rule}` : `, ${rule}` };
}
