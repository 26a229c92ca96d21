import { LOG_TEXTS, type LogTextFact } from '../catalogue/companions/logTexts';
import type { Place } from '../text/place';

/** One line of a log that speaks of a virtual machine. */
export interface LogMessage extends Place {
  /** The configuration as it was named after `@`, on the target; undefined for a line without a head. */
  readonly file: string | undefined;
  /** Of that file, from 0. */
  readonly line: number | undefined;
  /** What qvm says, without the head. */
  readonly text: string;
  /** What the text is known to mean; undefined for texts that nobody has described. */
  readonly fact: LogTextFact | undefined;
  /** The word of the configuration that the text quotes: an option, a path. */
  readonly quoted: string | undefined;
}

/** An exit status that a log, or the script around it, tells. */
interface LoggedStatus extends Place {
  readonly status: number;
}

/** What qvm's output, of one guest or of several, says. */
export interface QvmLog {
  readonly messages: readonly LogMessage[];
  readonly statuses: readonly LoggedStatus[];
}

/** Characters of a log that are read at most, and of one line. */
const MOST_CHARACTERS = 64 * 1024 * 1024;
const MOST_OF_LINE = 4000;

/** `[FILE:LINE] text`; a file is named with more than digits and colons, so that a time is none. */
const HEAD = /\[([^[\]\n]{1,1000}):(\d{1,7})\]\s+/g;

/** What may stand before a head: nothing, or what the system log adds (a time, the program). */
const PREFIX = /^\s*$|\bqvm\b|\d\d:\d\d:\d\d/;

const STATUS =
  /\bqvm\b.{0,200}?\b(?:exit(?:ed)?(?:\s+(?:with|status|code)){0,2}|status|rc)\s*[=:]?\s*(\d{1,3})\b/i;

/** Reads the output of qvm: what it prints itself, or what the system log shows of it. */
export function readQvmLog(text: string): QvmLog {
  const messages: LogMessage[] = [];
  const statuses: LoggedStatus[] = [];
  let start = 0;
  const limit = Math.min(text.length, MOST_CHARACTERS);
  while (start < limit) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const line = text.slice(start, Math.min(end, start + MOST_OF_LINE)).trimEnd();
    const message = readMessage(line, start);
    if (message !== undefined) messages.push(message);
    else {
      const status = STATUS.exec(line)?.[1];
      if (status !== undefined) statuses.push({ start, end: start + line.length, status: Number(status) });
    }
    start = end + 1;
  }
  return { messages, statuses };
}

function readMessage(line: string, start: number): LogMessage | undefined {
  const head = headOf(line);
  const text = head === undefined ? line : line.slice(head.end);
  const fact = LOG_TEXTS.find(({ pattern }) => pattern.test(text));
  if (head === undefined && fact === undefined) return undefined;
  return {
    start,
    end: start + line.length,
    file: head?.file,
    line: head === undefined ? undefined : Math.max(0, head.line - 1),
    text: head === undefined ? line.trim() : text,
    fact,
    quoted: fact?.pattern.exec(text)?.[1],
  };
}

function headOf(line: string): { file: string; line: number; end: number } | undefined {
  for (const match of line.matchAll(HEAD)) {
    const [whole, file = '', number = ''] = match;
    if (/[^\d:.\s]/.test(file) && PREFIX.test(line.slice(0, match.index))) {
      return { file, line: Number(number), end: match.index + whole.length };
    }
  }
  return undefined;
}
