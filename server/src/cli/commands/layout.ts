import type { CompareScale } from '../../../../shared/drawing/compare';
import { type ExportTheme, PALETTES } from '../../../../shared/drawing/style';
import type { HostLayout } from '../../../../shared/hostLayout';
import { naming } from '../../entry/textFile';
import { applyEdits } from '../../text/edit';
import { analyseText, readAsinfoFile, readInput } from '../analyse';
import { type Command, type Console, type ExitStatus, UsageError } from '../command';
import { hostLayoutAt, namesHost } from '../hostOf';
import { HOST_LAYOUT_FORMS } from '../layouts/hostTable';
import { LAYOUT_FORMS } from '../layouts/table';
import { regionsBeside } from '../regionsBeside';
import { ASINFO, OUTPUT, VDEVS_OPTION } from '../sharedOptions';
import { shown } from '../terminal';
import { rewriteFile } from '../writeFile';

interface LayoutValues {
  readonly format: string;
  readonly theme: ExportTheme;
  readonly scale?: CompareScale;
  readonly only?: string;
  readonly write?: boolean;
  readonly asinfo?: string;
  readonly against?: string;
}

export const LAYOUT: Command = {
  name: 'layout',
  summary: 'show the guest-physical layout of a configuration, or of all guests of a host',
  details:
    'Of a host: its guests in the order in which they start, with the regions and networks that join them, known as `qvmconf host` knows them. With the address space of the host its own physical map stands beside them, with what is passed through to each guest.',
  arguments: [
    {
      name: '<file>',
      description: 'a configuration, - for standard input, or a host: a folder, or its qvmconf.host.json',
    },
  ],
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
    {
      flags: '--scale <scale>',
      description:
        'of the drawing of a host: own gives each guest its own height, common draws equal addresses at one height',
      choices: ['own', 'common'],
    },
    {
      flags: '--only <names>',
      description:
        'of a host: only these guests, regions and devices, by type or name: instruments,frames,virtio-net',
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
    { line: 'qvmconf layout --format svg -o host.svg .', meaning: 'all guests of a host in one drawing' },
    { line: 'qvmconf layout --only frames .', meaning: 'where one region lies in each guest that has it' },
    { line: 'qvmconf layout --against git:HEAD guest.qvmconf', meaning: 'what an edit moves' },
    { line: 'qvmconf layout --format comment --write guest.qvmconf', meaning: 'the map in the file itself' },
  ],
  async run([path = ''], values: LayoutValues, console): Promise<ExitStatus> {
    if (path !== '-' && namesHost(path)) return showHost(path, values, console);
    const { format, theme, write, asinfo, against } = values;
    for (const name of ['scale', 'only'] as const)
      if (values[name] !== undefined) throw new UsageError(`--${name} goes with a host`);
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

async function narrowTo(host: HostLayout, only: string): Promise<HostLayout> {
  const { narrowedHost } = await import('../../../../shared/drawing/narrowed');
  const found = narrowedHost(host, only.split(',').filter(Boolean));
  if ('host' in found) return found.host;
  const guests = host.guests.map(({ name }) => name).join(', ');
  throw new UsageError(`no guest, region or device ${shown(found.unknown)}; the guests are ${shown(guests)}`);
}

/** All guests of a host in one. */
async function showHost(path: string, values: LayoutValues, console: Console): Promise<ExitStatus> {
  const { format, theme, scale = 'own', asinfo, only } = values;
  const form = HOST_LAYOUT_FORMS.find(({ name }) => name === format);
  if (form === undefined) throw new UsageError(`--format ${format} goes with one configuration`);
  for (const name of ['write', 'against'] as const)
    if (values[name] !== undefined) throw new UsageError(`--${name} goes with one configuration`);
  const host = hostLayoutAt(path, console, { asinfo: readAsinfoFile(asinfo, console) });
  console.out(await form.write(only === undefined ? host : await narrowTo(host, only), { theme, scale }));
  return 0;
}
