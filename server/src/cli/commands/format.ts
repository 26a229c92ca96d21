import { parseArgs } from 'node:util';
import { formattedText } from '../../features/format/format';
import {
  editorStyle,
  type FormatStyle,
  ONE_LINE_STYLES,
  type OneLineStyle,
  styleOf,
} from '../../features/format/style';
import { analyseText } from '../analyse';
import { type Command, type Console, type ExitStatus, UsageError } from '../command';
import { expandPaths } from '../files';

/** What becomes of a file whose text would change. */
type Mode = 'print' | 'check' | 'write';

export const FORMAT: Command = {
  name: 'format',
  usage: `FILES… [--check | --write] [--one-line ${ONE_LINE_STYLES.join('|')}] [--indent COLUMNS|tab]`,
  summary: 'Lay configurations out alike: print one, --check what would change, or --write it.',
  run(args, console) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        'one-line': { type: 'string', default: ONE_LINE_STYLES[0] },
        indent: { type: 'string' },
      },
    });
    if (values.check && values.write) throw new UsageError('give --check or --write, not both');
    const mode = values.check ? 'check' : values.write ? 'write' : 'print';
    const style = styleChoice(values['one-line'], values.indent);
    let status: ExitStatus = 0;
    const fail = (path: string, why: string) => {
      status = 2;
      console.error(`qvmconf: ${path}: ${why}\n`);
    };
    const paths = expandPaths(positionals, (path) => fail(path, 'no configuration there'));
    if (positionals.length === 0) throw new UsageError('no file given');
    if (mode === 'print' && paths.length > 1) throw new UsageError('several files need --check or --write');
    if (mode === 'write' && paths.includes('-')) throw new UsageError('standard input cannot be written');
    for (const path of paths) {
      try {
        const changed = formatFile(path, mode, style, console);
        if (changed && mode === 'check' && status === 0) status = 1;
      } catch (error) {
        fail(path, error instanceof Error ? error.message : String(error));
      }
    }
    return status;
  },
};

/** @returns whether the text is not as it should be */
function formatFile(
  path: string,
  mode: Mode,
  style: (text: string) => FormatStyle,
  console: Console,
): boolean {
  const text = console.read(path);
  const formatted = formattedText(analyseText(path, text, console), style(text));
  const changed = formatted !== text;
  if (mode === 'print') console.out(formatted);
  else if (changed && text.includes('\ufffd') && mode === 'write')
    throw new Error('not written: the file is not UTF-8');
  else if (changed) {
    if (mode === 'write') console.write(path, formatted);
    console.out(`${path}\n`);
  }
  return changed;
}

/** The style that the options ask for; without `--indent`, tabs or blanks as the text has them. */
function styleChoice(oneLineName: string, indent: string | undefined): (text: string) => FormatStyle {
  const oneLine: OneLineStyle | undefined = ONE_LINE_STYLES.find((known) => known === oneLineName);
  if (oneLine === undefined)
    throw new UsageError(`unknown --one-line '${oneLineName}': use ${ONE_LINE_STYLES.join(', ')}`);
  if (indent === undefined) return (text) => styleOf(text, oneLine);
  const columns = indent === 'tab' ? 8 : Number(indent);
  if (!Number.isInteger(columns) || columns < 1 || columns > 16)
    throw new UsageError(`--indent '${indent}' is neither 1 to 16 columns nor tab`);
  return () => editorStyle(indent !== 'tab', columns, oneLine);
}
