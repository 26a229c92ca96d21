import type { LogMessageReading, LogReading } from '../../../shared/protocol';
import type { Analysis } from '../analysis/analysis';
import { nameOf } from '../analysis/documentAddress';
import type { WorkspaceView } from '../analysis/workspaceView';
import { exitStatusFact } from '../catalogue/vocabulary/exitStatus';
import { type LogMessage, readQvmLog } from '../companions/qvmLog';
import type { Place } from '../text/place';
import { logPlaceOf } from './logPlace';

/** What a log says, each message at its place in the configuration of this base name, where the workspace has just one. */
export function readLog(text: string, workspace: WorkspaceView): LogReading {
  const { messages, statuses } = readQvmLog(text);
  const lineOf = lineCounter(text);
  const known = messages.length === 0 ? new Map<string, Analysis[]>() : byName(workspace);
  return {
    messages: messages.map((message) => reading(message, lineOf(message), known)),
    statuses: statuses.map((found) => ({
      line: lineOf(found),
      status: found.status,
      meaning: exitStatusFact(found.status)?.meaning ?? 'The manual does not list it.',
    })),
  };
}

function reading(
  message: LogMessage,
  line: number,
  known: ReadonlyMap<string, Analysis[]>,
): LogMessageReading {
  const { file, text, fact } = message;
  const owners = (file === undefined ? undefined : known.get(file.slice(file.lastIndexOf('/') + 1))) ?? [];
  const [owner] = owners;
  const place = owner === undefined || owners.length > 1 ? undefined : logPlaceOf(owner, message);
  return {
    line,
    severity: fact?.severity ?? 'unknown',
    text,
    ...(fact === undefined ? {} : { meaning: fact.meaning }),
    ...(owner === undefined || place === undefined
      ? {}
      : { target: { uri: owner.document.uri, range: owner.range(place.start, place.end) } }),
  };
}

function byName(workspace: WorkspaceView): Map<string, Analysis[]> {
  const known = new Map<string, Analysis[]>();
  for (const analysis of workspace.analyses()) {
    const name = nameOf(analysis.document.uri);
    known.set(name, [...(known.get(name) ?? []), analysis]);
  }
  return known;
}

/** The line of each place, from 0; places come in the order of the text or not. */
function lineCounter(text: string): (place: Place) => number {
  let at = 0;
  let line = 0;
  return ({ start }) => {
    if (start < at) {
      at = 0;
      line = 0;
    }
    for (let end = text.indexOf('\n', at); end >= 0 && end < start; end = text.indexOf('\n', at)) {
      at = end + 1;
      line++;
    }
    return line;
  };
}
