import {
  editorStyle,
  type FormatStyle,
  ONE_LINE_STYLES,
  type OneLineStyle,
  styleOf,
} from '../../features/format/style';
import { analyseText, readInput } from '../analyse';
import { type Command, type ExitStatus, messageOf, UsageError } from '../command';
import { expandPaths } from '../files';
import { OUTPUT } from '../sharedOptions';
import { shown } from '../terminal';
import { rewriteFile } from '../writeFile';

interface FormatValues {
  readonly check?: boolean;
  readonly write?: boolean;
  readonly oneLine: OneLineStyle;
  readonly indent?: string;
}

export const FORMAT: Command = {
  name: 'format',
  summary: 'lay configurations out alike',
  details: 'Prints one file; with --check, names the files that would change; with --write, changes them.',
  arguments: [{ name: '<files...>', description: 'files, folders, globs, or - for standard input' }],
  options: [
    { flags: '--check', description: 'name what would change, with exit status 1' },
    { flags: '--write', description: 'change the files, and name them' },
    {
      flags: '--one-line <how>',
      description: 'what becomes of components on one line',
      choices: ONE_LINE_STYLES,
      default: ONE_LINE_STYLES[0],
    },
    { flags: '--indent <columns>', description: '1 to 16 columns, or tab; else as the file has it' },
    OUTPUT,
  ],
  examples: [
    { line: 'qvmconf format --check guests/', meaning: 'in continuous integration' },
    { line: 'qvmconf format --write guests/', meaning: 'every configuration below a folder' },
    { line: 'qvmconf format - < guest.qvmconf', meaning: 'as a filter' },
  ],
  async run(given, { check, write, oneLine, indent }: FormatValues, console) {
    if (check === true && write === true) throw new UsageError('give --check or --write, not both');
    const mode = check === true ? 'check' : write === true ? 'write' : 'print';
    const style = styleChoice(oneLine, indent);
    let status: ExitStatus = 0;
    const fail = (path: string, why: string) => {
      status = 2;
      console.error(`qvmconf: ${shown(path)}: ${shown(why)}\n`);
    };
    const files = await expandPaths(given, fail);
    if (mode === 'print' && files.length > 1) throw new UsageError('several files need --check or --write');
    if (mode === 'write' && files.some(({ path }) => path === '-'))
      throw new UsageError('standard input cannot be written');
    const { formattedText } = await import('../../features/format/format');
    const said: string[] = [];
    for (const file of files) {
      try {
        const before = readInput(file.path, console);
        const analysis = analyseText(file.path, before.text, console);
        const text = formattedText(analysis, style(before.text));
        const changed = text !== before.text;
        if (changed && mode === 'write') rewriteFile(file, before, text);
        if (mode === 'print') said.push(text);
        else if (changed) said.push(`${shown(file.path)}\n`);
        if (changed && mode === 'check' && status === 0) status = 1;
      } catch (error) {
        fail(file.path, messageOf(error));
      }
    }
    console.out(said.join(''));
    return status;
  },
};

/** The style that the options ask for; without `--indent`, tabs or blanks as the text has them. */
function styleChoice(oneLine: OneLineStyle, indent: string | undefined): (text: string) => FormatStyle {
  if (indent === undefined) return (text) => styleOf(text, oneLine);
  const columns = indent === 'tab' ? 8 : Number(indent);
  if (!Number.isInteger(columns) || columns < 1 || columns > 16)
    throw new UsageError(`--indent '${indent}' is neither 1 to 16 columns nor tab`);
  return () => editorStyle(indent !== 'tab', columns, oneLine);
}
