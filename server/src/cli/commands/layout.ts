import { type ExportTheme, PALETTES } from '../../../../shared/drawing/style';
import { naming } from '../../entry/textFile';
import { applyEdits } from '../../text/edit';
import { analyseText, readAsinfoFile, readInput } from '../analyse';
import { type Command, type ExitStatus, UsageError } from '../command';
import { LAYOUT_FORMS } from '../layouts/table';
import { regionsBeside } from '../regionsBeside';
import { ASINFO, OUTPUT, VDEVS_OPTION } from '../sharedOptions';
import { rewriteFile } from '../writeFile';

interface LayoutValues {
  readonly format: string;
  readonly theme: ExportTheme;
  readonly write?: boolean;
  readonly asinfo?: string;
}

export const LAYOUT: Command = {
  name: 'layout',
  summary: 'show the guest-physical layout of a configuration',
  arguments: [{ name: '<file>', description: 'a configuration, or - for standard input' }],
  options: [
    {
      flags: '-f, --format <form>',
      description: 'form of the layout',
      choices: LAYOUT_FORMS.map(({ name }) => name),
      default: 'text',
    },
    {
      flags: '--theme <theme>',
      description: 'colours of the drawing',
      choices: Object.keys(PALETTES),
      default: 'light',
    },
    { flags: '--write', description: 'with --format comment: write or refresh the map in the file' },
    ASINFO,
    OUTPUT,
    VDEVS_OPTION,
  ],
  examples: [
    { line: 'qvmconf layout guest.qvmconf', meaning: 'a table' },
    { line: 'qvmconf layout --format svg -o layout.svg guest.qvmconf', meaning: 'a drawing' },
    { line: 'qvmconf layout --format comment --write guest.qvmconf', meaning: 'the map in the file itself' },
  ],
  async run([path = ''], { format, theme, write, asinfo }: LayoutValues, console): Promise<ExitStatus> {
    const before = naming(path, () => readInput(path, console));
    const analysis = analyseText(path, before.text, console, { asinfo: readAsinfoFile(asinfo, console) });
    if (write === true) {
      if (format !== 'comment' || path === '-')
        throw new UsageError('--write goes with --format comment and a file');
      const { addressMapEdit } = await import('../../features/addressMap');
      const edit = addressMapEdit(analysis);
      if (edit !== undefined) {
        const text = applyEdits(before.text, [edit]);
        naming(path, () => rewriteFile({ path }, before, text));
      }
      return 0;
    }
    const form = LAYOUT_FORMS.find(({ name }) => name === format);
    const picture = analysis.picture(regionsBeside(path, analysis, console));
    console.out((await form?.write({ path, analysis, picture, theme })) ?? '');
    return 0;
  },
};
