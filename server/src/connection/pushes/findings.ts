import { diagnosticsIn, filesWithFindings } from '../../features/hostDiagnostics';
import { diagnosticStyle } from '../diagnosticStyle';
import type { Push } from './push';

/**
 * The findings of each document, with the version that they belong to; none of a configuration that is closed, while
 * scripts, build files and host files keep theirs: an edit elsewhere is what breaks them. What the
 * client has on screen already is not said again, unless an edit has taken text away, and perhaps a mark with it. An
 * edit may change what is found in other files: those that are open are looked at too.
 */
export const findings: Push = (context) => {
  const { connection, guard, hosts } = context;
  const style = diagnosticStyle(context);
  /** What was said last of each document. */
  const said = new Map<string, string>();
  const saidOfClosed = new Set<string>();
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
      publishClosed();
    }),
  );
  /** Of files beside configurations that are not open, and of those that are gone nothing. */
  const publishClosed = () => {
    const open = new Set(context.open());
    const found = filesWithFindings(hosts.report).filter((uri) => !open.has(uri));
    const gone = [...saidOfClosed].filter((uri) => !found.includes(uri));
    saidOfClosed.clear();
    for (const uri of [...found, ...gone]) {
      if (found.includes(uri)) saidOfClosed.add(uri);
      // One that was opened meanwhile is told of with the open ones.
      if (open.has(uri)) continue;
      const diagnostics = found.includes(uri) ? diagnosticsIn(uri, undefined, hosts.report, style) : [];
      const text = JSON.stringify(diagnostics);
      if (said.get(uri) === text) continue;
      if (found.includes(uri)) said.set(uri, text);
      else said.delete(uri);
      guard.follow('diagnostics', connection.sendDiagnostics({ uri, diagnostics }));
    }
  };
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
    if (hosts.isReady)
      guard.follow(
        'hosts',
        context.nextTurn().then(() => hosts.tellChange()),
      );
  });
};
