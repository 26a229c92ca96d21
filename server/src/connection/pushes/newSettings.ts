import type { HandlerContext } from '../context';

/**
 * Calls back after settings have changed and the first open document has been analysed under them: what a client
 * has on screen (hints, lenses) is then out of date though no text has changed.
 */
export function onNewSettings(context: HandlerContext, listener: () => void): void {
  let known = context.settings();
  context.onAnalysed(() => {
    const settings = context.settings();
    if (settings === known) return;
    known = settings;
    listener();
  });
}
