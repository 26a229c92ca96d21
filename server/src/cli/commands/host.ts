import { fileURLToPath } from 'node:url';
import { drawLayout } from '../../../../shared/drawing/drawing';
import { layoutMarkdown } from '../../../../shared/drawing/markdown';
import { type ExportTheme, PALETTES } from '../../../../shared/drawing/style';
import type { LayoutPicture } from '../../../../shared/picture';
import { pictureHost } from '../../host/hostPicture';
import { overviewOf } from '../../host/overview';
import { analyseFile, analyseText, readAsinfoFile } from '../analyse';
import { type Command, type Console, type ExitStatus, UsageError } from '../command';
import { isFolder } from '../files';
import { filesOf, folderHosts } from '../folderHosts';
import { HOST_FORMS } from '../hostForms/table';
import { layoutText } from '../layouts/text';
import { OUTPUT, VDEVS_OPTION } from '../sharedOptions';
import { shownLines, warningOn } from '../terminal';

interface HostValues {
  readonly format: string;
  readonly theme: ExportTheme;
}

/** The forms of a map of the host's addresses; those that a picture alone can have. */
const MAP_FORMS: Readonly<Record<string, (picture: LayoutPicture, theme: ExportTheme) => string>> = {
  text: layoutText,
  markdown: (picture) => shownLines(layoutMarkdown(picture)),
  svg: (picture, theme) => drawLayout(picture, { theme }),
};

export const HOST: Command = {
  name: 'host',
  summary: "show what runs together in a folder, or the host's physical addresses",
  details:
    'Of a folder: the machines with what they share, known from qvmconf.host.json or .qvmconf/host.json, else from shell scripts and build files that run qvm; configurations that nobody starts are shown as neighbours. Of what `pidin syspage=asinfo` printed on the host: its addresses with what is passed to each guest; the exit status is 1 where two guests are given the same bytes of the host, or a guest those that the host gives out to its own programs.',
  arguments: [
    {
      name: '<folder>',
      description: 'a folder, or what `pidin syspage=asinfo` printed, or - for standard input',
    },
    { name: '[files...]', description: 'with a listing: the configurations of the guests' },
  ],
  options: [
    {
      flags: '-f, --format <form>',
      description: 'form of the output; json and mermaid of a folder, markdown and svg of a listing',
      choices: [...new Set([...HOST_FORMS.map(({ name }) => name), ...Object.keys(MAP_FORMS)])],
      default: 'text',
    },
    {
      flags: '--theme <theme>',
      description: 'colours of the drawing',
      choices: Object.keys(PALETTES),
      default: 'light',
    },
    OUTPUT,
    VDEVS_OPTION,
  ],
  examples: [
    { line: 'qvmconf host .', meaning: 'machines, devices, regions, networks, scripts' },
    { line: 'qvmconf host --format mermaid -o host.mmd .', meaning: 'a diagram for a design document' },
    { line: 'qvmconf host asinfo.txt a.qvmconf b.qvmconf', meaning: "a table of the host's addresses" },
    { line: 'qvmconf host --format svg -o host.svg asinfo.txt *.qvmconf', meaning: 'a drawing of them' },
  ],
  run([subject = '', ...files], values: HostValues, console) {
    if (!isFolder(subject)) return showAddresses(subject, files, values, console);
    if (files.length > 0) throw new UsageError('a folder stands alone');
    return showFolder(subject, values, console);
  },
};

function showFolder(folder: string, { format }: HostValues, console: Console): ExitStatus {
  const form = HOST_FORMS.find(({ name }) => name === format);
  if (form === undefined) throw new UsageError(`--format ${format} goes with a listing of the host`);
  const { library } = folderHosts(
    [folder],
    (document) => analyseText(fileURLToPath(document.uri), document.getText(), console),
    warningOn(console),
  );
  for (const file of filesOf(library)) console.inputs?.add(file);
  console.out(form.write(overviewOf(library.hosts().all)));
  return 0;
}

function showAddresses(
  listing: string,
  files: readonly string[],
  { format, theme }: HostValues,
  console: Console,
): ExitStatus {
  const form = MAP_FORMS[format];
  if (form === undefined) throw new UsageError(`--format ${format} goes with a folder`);
  const asinfo = readAsinfoFile(listing, console);
  if (asinfo === undefined) throw new UsageError('a folder or a listing of the host is needed');
  const guests = files.map((path) => {
    const analysis = analyseFile(path, console, { asinfo });
    return { name: analysis.machineName, machine: analysis.machine };
  });
  const picture = pictureHost(asinfo, guests);
  console.out(form(picture, theme));
  return picture.spaces.mem.overlaps.length === 0 ? 0 : 1;
}
