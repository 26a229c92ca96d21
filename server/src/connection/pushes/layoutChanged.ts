import { LAYOUT_CHANGED, type LayoutChangedParams } from '../../../../shared/protocol';
import type { Analysis } from '../../analysis/analysis';
import type { Push } from './push';

/** That there is a newer layout than the one on screen: of a text, or of the machine of several files that it is a part of. */
export const layoutChanged: Push = ({ connection, guard, analysis, hosts, open, onAnalysed }) => {
  const tell = (uri: string) => {
    const version = analysis(uri)?.document.version;
    if (version === undefined) return;
    const params: LayoutChangedParams = { uri, version };
    guard.follow(LAYOUT_CHANGED, connection.sendNotification(LAYOUT_CHANGED, params));
  };
  /** The machine that was told last of each open part of one. */
  const told = new Map<string, Analysis>();
  onAnalysed(tell);
  hosts.onChange(
    guard.listener(LAYOUT_CHANGED, () => {
      for (const uri of open()) {
        const machine = hosts.launches(uri)[0]?.analysis;
        if (told.get(uri) === machine) continue;
        if (machine === undefined) told.delete(uri);
        else told.set(uri, machine);
        tell(uri);
      }
    }),
  );
};
