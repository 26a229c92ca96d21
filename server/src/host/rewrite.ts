import { quoted } from '../../../shared/quoted';
import type { ScriptWord } from '../companions/shell/commands';
import { replace } from '../text/edit';
import type { CompanionFile } from './companionFile';
import type { HostFix } from './finding';

/**
 * The fix that gives a word of a script or a build file another text.
 * @returns empty where no one edit changes the word: it is put together from several pieces
 */
export function rewrite(file: CompanionFile, word: ScriptWord, text: string, preferred = false): HostFix[] {
  const { written } = word;
  if (written === undefined) return [];
  const where = file.companion.kind === 'build' ? 'build file' : 'script';
  const edits = [{ document: file.document, ...replace(written, text) }];
  return [{ title: `Use ${quoted(text)} in the ${where}`, edits, ...(preferred ? { preferred } : {}) }];
}
