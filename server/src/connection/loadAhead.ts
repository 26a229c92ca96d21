import type { Analysis } from '../analysis/analysis';
import { loneDocument } from '../analysis/workspaceView';
import type { Arrivals } from './arrivals';
import type { ServerPlatform } from './host';

/** Enough of a text to have asked everything of: its first characters. */
const SOME = 500;

/**
 * What is asked in the first seconds with a document, most urgent first. The first question of a kind also has the
 * engine compile what answers it, so each is asked once, of a document that is open, and the answer is dropped.
 */
const SOON: readonly ((analysis: Analysis) => Promise<unknown>)[] = [
  async (analysis) => {
    const { completeAt } = await import('../features/completion/completion');
    return completeAt(analysis, analysis.tree.text.length, loneDocument(analysis));
  },
  async (analysis) => {
    const { hoverAt } = await import('../features/hover/hover');
    const offset = analysis.tree.options[0]?.start ?? 0;
    return hoverAt(analysis, offset, loneDocument(analysis));
  },
  async (analysis) => {
    const { semanticTokens } = await import('../features/semanticTokens/semanticTokens');
    return semanticTokens(analysis, 0, SOME);
  },
  () => import('../features/codeActions'),
  () => import('../features/refactor/refactor'),
  () => import('../features/symbols'),
  () => import('../features/codeLenses'),
  () => import('../features/hostNavigation'),
  () => import('../features/inlayHints/inlayHints'),
  () => import('../features/documentLinks'),
  () => import('../features/folding'),
  () => import('../features/navigation/references'),
  () => import('../features/completion/resolve'),
  () => import('../features/signatureHelp'),
];

/**
 * Loads features before someone asks for them, each in a moment in which nothing is typed or asked: neither the start nor the
 * first question waits for them.
 * @param open an open configuration as it is now; undefined when there is none any more
 */
export async function loadAhead(
  host: ServerPlatform,
  arrivals: Arrivals,
  open: () => Analysis | undefined,
): Promise<void> {
  for (const load of SOON) {
    for (let seen = -1; seen !== arrivals.count; ) {
      // A moment begins when what follows from the last edit has been said.
      await arrivals.settled();
      seen = arrivals.count;
      await host.pause();
    }
    const analysis = open();
    if (analysis === undefined) return;
    await load(analysis);
  }
  host.keepCompiledCode?.();
}
