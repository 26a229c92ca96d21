import { GENERATED_KINDS } from '../../../../shared/protocol';
import { naming } from '../../entry/textFile';
import { analyseFile } from '../analyse';
import { type Command, type ExitStatus, UsageError } from '../command';
import { regionsBeside } from '../regionsBeside';
import { OUTPUT, VDEVS } from '../sharedOptions';

export const GENERATE: Command = {
  name: 'generate',
  summary: "make the guest's side of a configuration",
  details: 'A C header, device-tree nodes, a Zephyr overlay, or the parameters of the Linux example driver.',
  arguments: [
    { name: '<kind>', description: 'what to make', choices: GENERATED_KINDS },
    { name: '<file>', description: 'a configuration, or - for standard input' },
  ],
  options: [OUTPUT, VDEVS],
  examples: [
    { line: 'qvmconf generate header guest.qvmconf -o guest.h', meaning: 'addresses and lines for C' },
    { line: 'qvmconf generate dts guest.qvmconf', meaning: 'nodes for a device tree' },
  ],
  async run([kind = '', path = ''], _values, console): Promise<ExitStatus> {
    const known = GENERATED_KINDS.find((name) => name === kind);
    if (known === undefined) throw new UsageError(`unknown kind '${kind}'`);
    const { generate } = await import('../../features/generate/generate');
    const analysis = naming(path, () => analyseFile(path, console));
    const made = generate(analysis, known, regionsBeside(path, analysis, console));
    if ('problem' in made) throw new Error(`${path}: ${made.problem}`);
    console.out(made.text);
    return 0;
  },
};
