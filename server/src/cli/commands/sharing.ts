import { type ExportTheme, PALETTES } from '../../../../shared/drawing/style';
import { SHARING_SCENARIOS, type SharingScenario } from '../../../../shared/sharing';
import { naming } from '../../entry/textFile';
import { analyseFile, readAsinfoFile } from '../analyse';
import { type Command, type ExitStatus, UsageError } from '../command';
import { expandPaths } from '../files';
import { ASINFO, OUTPUT, VDEVS_OPTION } from '../sharedOptions';
import { SHARING_FORMS } from '../sharings/table';

interface SharingValues {
  readonly format: string;
  readonly theme: ExportTheme;
  readonly scenario: SharingScenario;
  readonly region?: string;
  readonly order?: string;
  readonly asinfo?: string;
}

export const SHARING: Command = {
  name: 'sharing',
  summary: 'play the exchange of a shared region through, step by step',
  details:
    'Each step shows which register is read or written, at which guest-physical address, and what every factory page and control page holds afterwards. What cannot be known from the configurations is shown as unknown, with the reason.',
  arguments: [
    { name: '<files...>', description: 'the configurations of one host: files, folders, globs, or -' },
  ],
  options: [
    {
      flags: '--region <name>',
      description: 'the region; by default the first that a configuration creates',
    },
    {
      flags: '--order <names>',
      description: 'the guests that take part, in their turn: camera,display; by default all that may',
    },
    {
      flags: '--scenario <name>',
      description: 'what happens',
      choices: SHARING_SCENARIOS.map(({ id }) => id),
      default: 'exchange',
    },
    {
      flags: '-f, --format <form>',
      description: 'form of the output',
      choices: SHARING_FORMS.map(({ name }) => name),
      default: 'text',
    },
    {
      flags: '--theme <theme>',
      description: 'colours of the drawing',
      choices: Object.keys(PALETTES),
      default: 'light',
    },
    ASINFO,
    OUTPUT,
    VDEVS_OPTION,
  ],
  examples: [
    { line: 'qvmconf sharing camera.qvmconf display.qvmconf', meaning: 'every step of the first region' },
    {
      line: 'qvmconf sharing --region frames --order display,camera guests/',
      meaning: 'the other way round',
    },
    { line: 'qvmconf sharing --scenario denied guest.qvmconf', meaning: 'a name that the list refuses' },
    { line: 'qvmconf sharing --format svg -o sharing.svg guests/', meaning: 'a drawing' },
  ],
  async run(
    paths,
    { format, theme, scenario, region, order, asinfo }: SharingValues,
    console,
  ): Promise<ExitStatus> {
    const problems: string[] = [];
    const inputs = await expandPaths(paths, (path, problem) => problems.push(`${path}: ${problem}`));
    if (problems.length > 0) throw new Error(problems.join('\n'));
    const options = { asinfo: readAsinfoFile(asinfo, console) };
    const analyses = inputs.map(({ path }) => naming(path, () => analyseFile(path, console, options)));
    const { sharingOf } = await import('../../features/sharing');
    const picture = sharingOf(analyses, { scenario, region, order: order?.split(',') });
    const missing = order?.split(',').filter((name) => !picture.candidates.includes(name)) ?? [];
    if (missing.length > 0 || (region !== undefined && picture.candidates.length === 0)) {
      const known = missing.length > 0 ? picture.candidates : picture.regions;
      const what = missing.length > 0 ? `guest '${missing[0]}' in this region` : `region '${region}'`;
      throw new UsageError(`no ${what}${known.length === 0 ? '' : `; there is ${known.join(', ')}`}`);
    }
    const form = SHARING_FORMS.find(({ name }) => name === format);
    console.out((await form?.write(picture, theme)) ?? '');
    return 0;
  },
};
