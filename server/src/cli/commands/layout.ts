import { parseArgs } from 'node:util';
import { drawLayout } from '../../../../shared/drawing/drawing';
import { type ExportTheme, PALETTES } from '../../../../shared/drawing/style';
import type { Analysis } from '../../analysis/analysis';
import { addressMapEdit } from '../../features/addressMap';
import { applyEdits } from '../../text/edit';
import { analyseFile } from '../analyse';
import { type Command, UsageError } from '../command';
import { addressMapText } from '../reports/addressMap';
import { layoutJson } from '../reports/layoutJson';
import { layoutText } from '../reports/layoutText';

const FORMATS: Readonly<Record<string, (path: string, analysis: Analysis, theme: ExportTheme) => string>> = {
  text: layoutText,
  json: layoutJson,
  comment: addressMapText,
  svg: (_path, analysis, theme) => drawLayout(analysis.picture(), { theme }),
};

export const LAYOUT: Command = {
  name: 'layout',
  usage: `FILE [--format ${Object.keys(FORMATS).join('|')}] [--theme ${Object.keys(PALETTES).join('|')}] [--write]`,
  summary: 'Show the guest-physical layout of a configuration.',
  run(args, console) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        theme: { type: 'string', default: 'light' },
        write: { type: 'boolean', default: false },
      },
    });
    const format = FORMATS[values.format];
    if (format === undefined)
      throw new UsageError(`unknown format '${values.format}': use ${Object.keys(FORMATS).join(', ')}`);
    const theme = Object.keys(PALETTES).find((name) => name === values.theme) as ExportTheme | undefined;
    if (theme === undefined) {
      throw new UsageError(`unknown theme '${values.theme}': use ${Object.keys(PALETTES).join(', ')}`);
    }
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('give one file');
    const analysis = analyseFile(path, console);
    if (values.write) {
      if (values.format !== 'comment' || path === '-')
        throw new UsageError('--write goes with --format comment and a file');
      const edit = addressMapEdit(analysis);
      if (edit !== undefined) console.write(path, applyEdits(analysis.tree.text, [edit]));
      return 0;
    }
    console.out(format(path, analysis, theme));
    return 0;
  },
};
