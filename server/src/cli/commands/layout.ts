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
  readonly against?: string;
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
    {
      flags: '--against <other>',
      description:
        'mark what is new, gone, moved or resized against another file, a revision (git:HEAD), or what the file alone leads to where <other> is the device tree that qvm made',
    },
    ASINFO,
    OUTPUT,
    VDEVS_OPTION,
  ],
  examples: [
    { line: 'qvmconf layout guest.qvmconf', meaning: 'a table' },
    { line: 'qvmconf layout --format svg -o layout.svg guest.qvmconf', meaning: 'a drawing' },
    { line: 'qvmconf layout --against git:HEAD guest.qvmconf', meaning: 'what an edit moves' },
    { line: 'qvmconf layout --format comment --write guest.qvmconf', meaning: 'the map in the file itself' },
  ],
  async run(
    [path = ''],
    { format, theme, write, asinfo, against }: LayoutValues,
    console,
  ): Promise<ExitStatus> {
    const before = naming(path, () => readInput(path, console));
    const options = { asinfo: readAsinfoFile(asinfo, console) };
    const { text } = before;
    const analysis = analyseText(path, text, console, options);
    if (write === true) {
      if (format !== 'comment' || path === '-')
        throw new UsageError('--write goes with --format comment and a file');
      const { addressMapEdit } = await import('../../features/addressMap');
      const edit = addressMapEdit(analysis);
      if (edit !== undefined) naming(path, () => rewriteFile({ path }, before, applyEdits(text, [edit])));
      return 0;
    }
    const form = LAYOUT_FORMS.find(({ name }) => name === format);
    if (against !== undefined && format === 'comment')
      throw new UsageError('--against does not go with --format comment');
    const picture =
      against === undefined
        ? analysis.picture(regionsBeside(path, analysis, console))
        : (await import('../against')).pictureAgainst({ path, text, analysis }, against, console, options);
    console.out((await form?.write({ path, analysis, picture, theme })) ?? '');
    return 0;
  },
};
