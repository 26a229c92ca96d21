import { CodeLensRefreshRequest, InlayHintRefreshRequest } from '../messages';
import type { Push } from './push';

/**
 * That the client should draw hints and lenses anew: after settings have changed and the first open document has been
 * analysed under them, what is on screen is out of date though no text has changed.
 */
export const refreshes: Push = ({ connection, guard, client, settings, onAnalysed }) => {
  const wanted = [
    ...(client.workspace?.codeLens?.refreshSupport === true ? [CodeLensRefreshRequest.type] : []),
    ...(client.workspace?.inlayHint?.refreshSupport === true ? [InlayHintRefreshRequest.type] : []),
  ];
  let known = settings();
  onAnalysed(() => {
    if (settings() === known) return;
    known = settings();
    for (const { method } of wanted) guard.follow(method, connection.sendRequest(method));
  });
};
