import { diagnosticsIn } from '../../features/hostDiagnostics';
import { diagnosticStyle } from '../diagnosticStyle';
import type { Push } from './push';

/**
 * The findings of each document, with the version that they belong to; none of a document that is closed. What the
 * client has on screen already is not said again, unless an edit has taken text away, and perhaps a mark with it. An
 * edit may change what is found in other files: those that are open are looked at too.
 */
export const findings: Push = (context) => {
  const { connection, guard, hosts } = context;
  const style = diagnosticStyle(context);
  /** What was said last of each document. */
  const said = new Map<string, string>();
  const publish = (uri: string, tookText: boolean) => {
    const analysis = context.analysis(uri);
    const document = analysis?.document ?? context.beside(uri);
    if (document === undefined) return;
    const diagnostics = diagnosticsIn(uri, analysis, hosts.isReady ? hosts.report : undefined, style);
    const text = JSON.stringify(diagnostics);
    const marksLost = tookText && diagnostics.length > 0;
    if (said.get(uri) === text && !marksLost) return;
    said.set(uri, text);
    const { version } = document;
    guard.follow('diagnostics', connection.sendDiagnostics({ uri, version, diagnostics }));
  };
  let edited: string | undefined;
  hosts.onChange(
    guard.listener('findings', () => {
      for (const other of context.open()) if (other !== edited) publish(other, false);
    }),
  );
  const publishOthers = (but?: string) => {
    edited = but;
    hosts.tellChange();
  };
  context.onAnalysed((uri, { tookText }) => {
    publish(uri, tookText);
    if (hosts.isReady) publishOthers(uri);
    // The first look at the workspace takes time: what a file has by itself is said before.
    else
      guard.follow(
        'hosts',
        context.nextTurn().then(() => publishOthers()),
      );
  });
  context.onClosed((uri) => {
    said.delete(uri);
    guard.follow('diagnostics', connection.sendDiagnostics({ uri, diagnostics: [] }));
  });
};
