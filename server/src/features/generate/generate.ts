import type { Generated, GeneratedKind } from '../../../../shared/protocol';
import type { Analysis } from '../../analysis/analysis';
import type { RegionsElsewhere } from '../../machine/regions';
import { attachHost } from './attach/host';
import { attachLinux } from './attach/linux';
import { attachProgram } from './attach/program';
import { type AttachSubject, attachSubject } from './attach/subject';
import { attachZephyr } from './attach/zephyr';
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
  readonly make: (
    analysis: Analysis,
    elsewhere: RegionsElsewhere,
    region: string | undefined,
  ) => string | { readonly problem: string };
}

/** A program that attaches a region. */
function attaching(ending: string, make: (subject: AttachSubject) => string, fixedOnly = false): Generator {
  return {
    ending,
    language: 'c',
    armOnly: false,
    make: (analysis, elsewhere, region) => {
      const subject = attachSubject(analysis, elsewhere, region);
      if ('problem' in subject) return subject;
      return fixedOnly && subject.factoryPage === undefined
        ? {
            problem:
              'The factory page has no guest-physical address that is known: give the vdev loc and intr.',
          }
        : make(subject);
    },
  };
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
  'attach-c': attaching('-attach.c', attachProgram),
  'attach-linux': attaching('-attach-linux.c', attachLinux),
  'attach-zephyr': attaching('-attach-zephyr.c', attachZephyr, true),
  'attach-host': attaching('-attach-host.c', attachHost),
};

/**
 * A text for the guest's side, or why there is none.
 * @param elsewhere what other machines make of the regions, as far as known
 * @param region of a program that attaches one; by default the first that the machine names
 */
export function generate(
  analysis: Analysis,
  kind: GeneratedKind,
  elsewhere: RegionsElsewhere = new Map(),
  region?: string,
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
  const text = make(analysis, elsewhere, region);
  return typeof text === 'string' ? { text, language, fileName } : text;
}
