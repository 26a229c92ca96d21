import type { Analysis } from '../../analysis/analysis';
import type { WorkspaceView } from '../../analysis/workspaceView';
import { SHMEM_LIMITS } from '../../catalogue/shmem/protocol';
import { matchesPattern } from '../../machine/pattern';
import { isOpaque } from '../../syntax/part';
import { occurrencesIn } from './occurrences';
import { isSameSymbol, type NameSymbol } from './symbol';

/** Why a symbol cannot have a new name, or undefined when it can. */
export function refuseNewName(
  symbol: NameSymbol,
  newName: string,
  analysis: Analysis,
  workspace: WorkspaceView,
): string | undefined {
  if (newName === symbol.name) return undefined;
  return refuseSpelling(symbol, newName, analysis) ?? refuseCollision(symbol, newName, workspace);
}

function refuseSpelling(symbol: NameSymbol, newName: string, analysis: Analysis): string | undefined {
  if (newName === '') return 'A name cannot be empty.';
  if (/[\s"#\\]/.test(newName)) return 'A name is one word, without blanks, quotes, backslashes and #.';
  if (isOpaque(newName)) return 'A name with a substitution cannot be followed to where it is used.';
  if (analysis.catalogue.optionAnywhere(newName) !== undefined)
    return `${newName} is the word of an option; as a name it could be taken for one.`;
  if (symbol.kind === 'region') {
    if (newName.includes(',')) return 'A comma ends the name of a region.';
    if (/[*?[\]]/.test(newName)) return 'The characters * ? [ ] make a name a pattern.';
    if (newName.length > SHMEM_LIMITS.nameLength)
      return `The name of a region has at most ${SHMEM_LIMITS.nameLength} characters; this one has ${newName.length}.`;
  } else if (newName.includes('/')) return 'A name becomes one part of a path below /dev/qvm, without /.';
  if (symbol.kind === 'device' && /[:,=]/.test(newName))
    return 'A name with : , or = cannot be used in an intr.';
  return undefined;
}

function refuseCollision(symbol: NameSymbol, newName: string, workspace: WorkspaceView): string | undefined {
  const wanted = { ...symbol, name: newName };
  for (const analysis of workspace.analyses()) {
    const { document, machine, fileName } = analysis;
    const isOwner = symbol.kind === 'device' && (machine.system ?? document.uri) === symbol.machine;
    if (isOwner && machine.controllers.some(({ name }) => name === newName))
      return `${newName} is already the name of an interrupt controller in ${fileName}.`;
    for (const { symbol: other, role, start } of occurrencesIn(analysis)) {
      const place = () => `${fileName}:${document.positionAt(start).line + 1}`;
      if (role !== 'pattern' && isSameSymbol(other, wanted))
        return `${newName} is already in use in ${place()}.`;
      if (role === 'pattern' && catches(symbol, other, newName))
        return `The pattern ${other.name} in ${place()} would cover ${newName}.`;
    }
  }
  return undefined;
}

/** Whether a pattern that left the region alone would decide about it under its new name. */
function catches(symbol: NameSymbol, pattern: NameSymbol, newName: string): boolean {
  if (symbol.kind !== 'region' || pattern.kind !== 'region' || symbol.prefixes !== pattern.prefixes)
    return false;
  return !matchesPattern(pattern.name, symbol.name) && matchesPattern(pattern.name, newName);
}
