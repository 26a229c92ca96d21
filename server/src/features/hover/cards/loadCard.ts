import { describeRange } from '../../../../../shared/range';
import { describeSize } from '../../../../../shared/size';
import { counted } from '../../../../../shared/words';
import { type Block, clauses, code, footer, stack, table } from '../markdown';
import { type PartSubject, sourceLink, targetRelease } from '../subject';
import { optionHead } from './optionCard';

/** What the words before `load` make of a file. */
const BLOBS: Readonly<Record<string, string>> = {
  guest: 'Guest image',
  initrd: 'Initial RAM disk',
  fdt: 'Device tree',
  acpi: 'ACPI table',
};

/** The card of a file to load: its size where it is at hand, and whether it fits where it goes. */
export function loadCard(subject: PartSubject): Block {
  const { analysis, option, part } = subject;
  const release = targetRelease(analysis);
  if (option.fact === undefined) return undefined;
  const load = analysis.machine.loads.find((candidate) => candidate.option === option);
  const size = part.opaque || part.text === '' ? undefined : fileSize(subject);
  const what =
    load?.blob === undefined ? 'Guest image, by its content' : (BLOBS[load.blob] ?? code(load.blob));
  // An absolute path is one of the host that qvm runs on.
  const missing = size === undefined && !part.opaque && part.text !== '' && !part.text.startsWith('/');
  const rows: string[][] = [['What', missing ? `${what}; file not found` : what]];
  if (size !== undefined) rows.push(['Size', `${describeSize(size)} (${counted(size, 'byte')})`]);
  if (load?.address !== undefined) {
    const { address } = load;
    const memory = analysis.layout.mem.windows.find(
      (window) => window.start <= address && address < window.end && window.certainty !== 'predicted',
    );
    rows.push(['To', code(describeRange(address, address + (size ?? 1n)))]);
    rows.push([
      'In',
      memory === undefined
        ? '**no memory that the configuration tells**'
        : (clauses(
            memory.option === undefined
              ? memory.label
              : `${memory.label} (${sourceLink(analysis, memory.option.start)})`,
            `${describeSize(memory.end - address)} to its end`,
          ) ?? ''),
    ]);
  }
  return stack(
    optionHead(option.fact, undefined, release),
    table(['', ''], rows),
    footer(option.fact.source, option.fact, release),
  );
}

function fileSize({ analysis, part }: PartSubject): bigint | undefined {
  const size = analysis.inputs.fileSize(part.text);
  return size === undefined ? undefined : BigInt(size);
}
