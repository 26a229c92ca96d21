import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { GENERATED_KINDS, HOST_GENERATED_KINDS, type HostGeneratedKind } from '../../../../shared/protocol';
import { naming } from '../../entry/textFile';
import { analyseFile, analyseText } from '../analyse';
import { type Command, type Console, type ExitStatus, UsageError } from '../command';
import { isFolder } from '../files';
import { regionsBeside } from '../regionsBeside';
import { OUTPUT, VDEVS_OPTION } from '../sharedOptions';
import { warningOn } from '../terminal';

export const GENERATE: Command = {
  name: 'generate',
  summary: "make the guest's side of a configuration, or what a host needs",
  details:
    'Of a configuration: a C header, device-tree nodes, a Zephyr overlay, the parameters of the Linux example driver, or a program that attaches a shared region: in C for QNX and Linux, as a Linux module, for Zephyr, or for the host. Of a folder: a script that starts its machines, the lines that the build files of its guests need, or the file that describes the host.',
  arguments: [
    { name: '<kind>', description: 'what to make', choices: [...GENERATED_KINDS, ...HOST_GENERATED_KINDS] },
    {
      name: '<file>',
      description: 'a configuration, or - for standard input; a folder for what a host needs',
    },
  ],
  options: [
    {
      flags: '--region <name>',
      description: 'for the attach programs: the region; by default the first that the machine names',
    },
    OUTPUT,
    VDEVS_OPTION,
  ],
  examples: [
    { line: 'qvmconf generate header guest.qvmconf -o guest.h', meaning: 'addresses and lines for C' },
    { line: 'qvmconf generate dts guest.qvmconf', meaning: 'nodes for a device tree' },
    {
      line: 'qvmconf generate attach-c --region frames guest.qvmconf',
      meaning: 'a program that attaches a region',
    },
    {
      line: 'qvmconf generate host-script guests/ -o start.sh',
      meaning: 'what starts and stops the machines',
    },
    {
      line: 'qvmconf generate host guests/ -o guests/qvmconf.host.json',
      meaning: 'which machines run together',
    },
  ],
  async run([kind = '', path = ''], { region }: { readonly region?: string }, console): Promise<ExitStatus> {
    const ofHost = HOST_GENERATED_KINDS.find((name) => name === kind);
    if (ofHost !== undefined) return generateOfFolder(ofHost, path, console);
    const known = GENERATED_KINDS.find((name) => name === kind);
    if (known === undefined) throw new UsageError(`unknown kind '${kind}'`);
    const { generate } = await import('../../features/generate/generate');
    const analysis = naming(path, () => analyseFile(path, console));
    const made = generate(analysis, known, regionsBeside(path, analysis, console), region);
    if ('problem' in made) throw new Error(`${path}: ${made.problem}`);
    console.out(made.text);
    return 0;
  },
};

/** Of what is surest: the stated hosts, else the inferred ones, else neighbours. */
async function generateOfFolder(
  kind: HostGeneratedKind,
  folder: string,
  console: Console,
): Promise<ExitStatus> {
  if (!isFolder(folder)) throw new UsageError(`'${folder}' is no folder`);
  const { folderHosts } = await import('../folderHosts');
  const { generateForHosts } = await import('../../host/generate/table');
  const { library } = folderHosts(
    [folder],
    (document) => analyseText(fileURLToPath(document.uri), document.getText(), console),
    warningOn(console),
  );
  const hosts = library.hosts().all.filter(({ guests }) => guests.length > 0);
  const [surest] = hosts;
  if (surest === undefined) throw new Error(`${folder}: no configuration there`);
  const chosen = hosts.filter(({ certainty }) => certainty === surest.certainty);
  console.out(generateForHosts(kind, chosen, `${pathToFileURL(resolve(folder)).href.replace(/\/$/, '')}/`));
  return 0;
}
