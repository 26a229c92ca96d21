import { drawLayout } from '../../../../shared/drawing/drawing';
import { layoutMarkdown } from '../../../../shared/drawing/markdown';
import { type ExportTheme, PALETTES } from '../../../../shared/drawing/style';
import type { LayoutPicture } from '../../../../shared/picture';
import { pictureHost } from '../../host/hostPicture';
import { analyseFile, readAsinfoFile } from '../analyse';
import { type Command, UsageError } from '../command';
import { layoutText } from '../layouts/text';
import { OUTPUT, VDEVS } from '../sharedOptions';
import { shownLines } from '../terminal';

interface HostValues {
  readonly format: string;
  readonly theme: ExportTheme;
}

/** The forms that a picture alone can have. */
const FORMS: Readonly<Record<string, (picture: LayoutPicture, theme: ExportTheme) => string>> = {
  text: layoutText,
  markdown: (picture) => shownLines(layoutMarkdown(picture)),
  svg: (picture, theme) => drawLayout(picture, { theme }),
};

export const HOST: Command = {
  name: 'host',
  summary: "show the host's physical addresses with what is passed to each guest",
  details:
    'The exit status is 1 where two guests are given the same bytes of the host, or a guest those that the host gives out to its own programs.',
  arguments: [
    {
      name: '<asinfo>',
      description: 'what `pidin syspage=asinfo` printed on the host, or - for standard input',
    },
    { name: '[files...]', description: 'the configurations of the guests' },
  ],
  options: [
    {
      flags: '-f, --format <form>',
      description: 'form of the map',
      choices: Object.keys(FORMS),
      default: 'text',
    },
    {
      flags: '--theme <theme>',
      description: 'colours of the drawing',
      choices: Object.keys(PALETTES),
      default: 'light',
    },
    OUTPUT,
    VDEVS,
  ],
  examples: [
    { line: 'qvmconf host asinfo.txt a.qvmconf b.qvmconf', meaning: 'a table' },
    { line: 'qvmconf host --format svg -o host.svg asinfo.txt *.qvmconf', meaning: 'a drawing' },
  ],
  run([listing = '', ...files], { format, theme }: HostValues, console) {
    const asinfo = readAsinfoFile(listing, console);
    if (asinfo === undefined) throw new UsageError('a listing of the host is needed');
    const guests = files.map((path) => {
      const analysis = analyseFile(path, console, { asinfo });
      return { name: analysis.machineName, machine: analysis.machine };
    });
    const picture = pictureHost(asinfo, guests);
    console.out(FORMS[format]?.(picture, theme) ?? '');
    return picture.spaces.mem.overlaps.length === 0 ? 0 : 1;
  },
};
