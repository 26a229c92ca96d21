import type { Generated, GeneratedKind } from '../../../../shared/protocol';
import type { Analysis } from '../../analysis/analysis';
import type { RegionsElsewhere } from '../../machine/regions';
import { deviceTree } from './deviceTree';
import { cHeader } from './header';
import { linuxParameters } from './linuxParameters';
import { zephyrOverlay } from './zephyrOverlay';

interface Generator {
  /** Ending of the usual file name. */
  readonly ending: string;
  /** Language identifier for an editor. */
  readonly language: string;
  /** A device tree describes Arm guests. */
  readonly armOnly: boolean;
  readonly make: (analysis: Analysis, elsewhere: RegionsElsewhere) => string;
}

const GENERATORS: Readonly<Record<GeneratedKind, Generator>> = {
  header: { ending: '.h', language: 'c', armOnly: false, make: cHeader },
  dts: { ending: '.dts', language: 'dts', armOnly: true, make: deviceTree },
  zephyr: { ending: '.overlay', language: 'dts', armOnly: true, make: zephyrOverlay },
  'linux-parameters': {
    ending: '.parameters',
    language: 'plaintext',
    armOnly: false,
    make: linuxParameters,
  },
};

/**
 * A text for the guest's side, or why there is none.
 * @param elsewhere what other machines make of the regions, as far as known
 */
export function generate(
  analysis: Analysis,
  kind: GeneratedKind,
  elsewhere: RegionsElsewhere = new Map(),
): Generated {
  const { ending, language, armOnly, make } = GENERATORS[kind];
  const architecture = analysis.machine.target.architecture?.value;
  if (armOnly && architecture !== 'aarch64') {
    return {
      problem:
        architecture === undefined
          ? 'The file does not tell its architecture. Say it with "# qvmconf: target aarch64".'
          : 'Device trees are for Arm guests; a guest on x86 finds its devices by PCI and ACPI.',
    };
  }
  const fileName = analysis.fileName.replace(/\.(qvmconf|qvmcfg|conf|config)$/, '') + ending;
  return { text: make(analysis, elsewhere), language, fileName };
}
