import type { CodeLens } from 'vscode-languageserver-types';
import { describeAddress } from '../../../shared/address';
import { COMMANDS } from '../../../shared/protocol';
import { describeMemory } from '../../../shared/size';
import { counted } from '../../../shared/words';
import type { Analysis } from '../analysis/analysis';
import type { LineUse } from '../layout/lines';

/**
 * Over `system` a summary of the machine, over each shmem its factory page; both lead to the drawn layout.
 * @param asked the file that they are wanted of, of a machine of several
 */
export function codeLenses(analysis: Analysis, asked: string = analysis.document.uri): CodeLens[] {
  const { machine, layout } = analysis;
  const lenses: CodeLens[] = [];
  const first = machine.tree.options.find(({ name }) => name === 'system') ?? machine.tree.options[0];
  const add = (start: number, end: number, title: string, ...more: readonly string[]) => {
    const { uri, range } = analysis.location(start, end);
    if (uri !== asked) return;
    lenses.push({ range, command: { title, command: COMMANDS.showLayout, arguments: [asked, ...more] } });
  };
  if (first === undefined) return lenses;
  add(first.start, first.end, `${summaryOf(analysis)} · show layout`);
  for (const vdev of machine.vdevs) {
    if (vdev.type !== 'shmem') continue;
    const { start, end } = vdev.component.opener;
    const page = layout.windowsOf.get(vdev.component)?.find(({ kind }) => kind === 'factory-page');
    if (page !== undefined)
      add(start, end, `factory page ${describeAddress(page.start)} · show in layout`, page.id);
  }
  return lenses;
}

/** "512 MiB RAM · 2 vCPUs · 9 devices · 6 interrupts"; what cannot be known is said to be at least so much. */
function summaryOf({ machine, layout }: Analysis): string {
  const lines = [...layout.lines.values()].reduce((sum, uses) => sum + linesTaken(uses), 0n);
  const more = machine.hasUnknownOptions ? ' at least' : '';
  return [
    memoryOf({ machine, layout }),
    counted(machine.vcpuCount, 'vCPU'),
    counted(machine.vdevs.length, 'device'),
    `${counted(lines, 'interrupt')}${more}`,
  ].join(' · ');
}

/** How many lines are taken, shared ones once; the uses are in the order of their lines. */
function linesTaken(uses: readonly LineUse[]): bigint {
  let taken = 0n;
  let next = 0n;
  for (const { first, last } of uses) {
    const from = first > next ? first : next;
    if (last < from) continue;
    taken += last - from + 1n;
    next = last + 1n;
  }
  return taken;
}

function memoryOf({ machine, layout }: Pick<Analysis, 'machine' | 'layout'>): string {
  const ram = machine.memory.filter(({ kind }) => kind === 'ram');
  return describeMemory({
    bytes: ram.reduce((sum, { length }) => sum + (length ?? 0n), 0n),
    open: ram.some(({ length }) => length === undefined),
    passed:
      layout.mem.windows.some(({ part }) => part === 'system-memory') ||
      machine.passes.some(
        ({ component, locations }) => locations.length > 0 && !layout.windowsOf.has(component),
      ),
  });
}
