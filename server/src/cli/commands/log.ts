import { basename } from 'node:path';
import type { Analysis } from '../../analysis/analysis';
import { exitStatusFact } from '../../catalogue/vocabulary/exitStatus';
import { type LogMessage, type QvmLog, readQvmLog } from '../../companions/qvmLog';
import { naming } from '../../entry/textFile';
import { logPlaceOf } from '../../features/logPlace';
import { analyseFile, readInput } from '../analyse';
import { type Command, UsageError } from '../command';
import { excerpt } from '../reports/excerpt';
import { OUTPUT, QUIET, VDEVS_OPTION } from '../sharedOptions';
import { type Colours, coloursFor, shown } from '../terminal';

interface LogValues {
  readonly status?: string;
}

/** A configuration that a log may speak of, by its base name: on the target it lies elsewhere. */
interface Known {
  readonly path: string;
  readonly analysis: Analysis;
}

export const LOG: Command = {
  name: 'log',
  summary: 'explain what qvm printed',
  details:
    'Each message of qvm names a configuration and a line. With the configurations, matched by their base names, the option or component is shown. The exit status is 1 where a message is known to be an error.',
  arguments: [
    { name: '<log>', description: 'what qvm printed, or - for standard input' },
    { name: '[files...]', description: 'the configurations that it speaks of' },
  ],
  options: [
    { flags: '--status <number>', description: 'the exit status of qvm, to be explained too' },
    OUTPUT,
    QUIET,
    VDEVS_OPTION,
  ],
  examples: [
    { line: 'qvmconf log guest.log guest.qvmconf', meaning: 'each message at its option' },
    { line: 'qvmconf log --status 64 guest.log', meaning: 'with the exit status explained' },
  ],
  run([path = '', ...files], { status }: LogValues, console) {
    const { text } = naming(path, () => readInput(path, console));
    const log = readQvmLog(text);
    const known = files.map((file) => ({ path: file, analysis: analyseFile(file, console) }));
    const colours = coloursFor(console.colour);
    const words = [
      ...log.messages.map((message) => messageText(message, known, colours)),
      ...[...statusesOf(log), ...given(status)].map((number) => statusText(number)),
    ];
    const nothing = console.quiet === true ? '' : 'no message of qvm in this log\n';
    console.out(words.length === 0 ? nothing : words.join(''));
    return log.messages.some(({ fact }) => fact?.severity === 'error') ? 1 : 0;
  },
};

function given(status: string | undefined): number[] {
  if (status === undefined) return [];
  if (!/^\d{1,3}$/.test(status)) throw new UsageError(`'${status}' is no exit status`);
  return [Number(status)];
}

function statusesOf({ statuses }: QvmLog): number[] {
  return [...new Set(statuses.map(({ status }) => status))];
}

function messageText(message: LogMessage, known: readonly Known[], colours: Colours): string {
  const { file, line, text, fact } = message;
  const found = file === undefined ? [] : known.filter(({ path }) => basename(path) === basename(file));
  // Of several files with one name none is meant for certain.
  const owner = found.length === 1 ? found[0] : undefined;
  const place = owner && logPlaceOf(owner.analysis, message);
  const position = owner && place && owner.analysis.document.positionAt(place.start);
  const where =
    position === undefined
      ? `${file === undefined ? 'qvm' : `${file}:${(line ?? 0) + 1}`}`
      : `${owner?.path}:${position.line + 1}:${position.character + 1}`;
  const severity = fact?.severity ?? 'message';
  const paint = {
    error: colours.red,
    warning: colours.yellow,
    information: colours.cyan,
    message: colours.dim,
  };
  const what = place?.what === undefined ? '' : ` (${place.kind} ${place.what})`;
  return [
    `${colours.bold(shown(where))}: ${paint[severity](severity)}: ${shown(text)}${shown(what)}\n`,
    ...(owner && place && position
      ? [excerpt(owner.analysis.tree.text, place, position.line + 1, colours)]
      : []),
    ...(fact === undefined ? [] : [`  ${fact.meaning}\n`]),
  ].join('');
}

function statusText(status: number): string {
  return `exit status ${status}: ${exitStatusFact(status)?.meaning ?? 'The manual does not list it.'}\n`;
}
