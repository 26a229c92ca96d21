import { LAYOUT_CHANGED, type LayoutChangedParams } from '../../../../shared/protocol';
import type { Push } from './push';

/** That there is a newer layout than the one on screen. */
export const layoutChanged: Push = ({ connection, guard, analysis, onAnalysed }) => {
  onAnalysed((uri) => {
    const version = analysis(uri)?.document.version;
    if (version === undefined) return;
    const params: LayoutChangedParams = { uri, version };
    guard.follow(LAYOUT_CHANGED, connection.sendNotification(LAYOUT_CHANGED, params));
  });
};
