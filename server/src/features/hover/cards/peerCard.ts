import type { Analysis } from '../../../analysis/analysis';
import { optionOf, type Vdev } from '../../../machine/machine';
import { type Block, code, footer, plain, stack, table } from '../markdown';
import { type PartSubject, sourceLink, targetRelease, vdevOf } from '../subject';
import { optionContext, optionHead } from './optionCard';

/** The card of a virtio-net's `peer`: what the path means, and whether the other end points back. */
export function peerCard(subject: PartSubject): Block {
  const { analysis, option, part } = subject;
  const release = targetRelease(analysis);
  if (option.fact === undefined) return undefined;
  return stack(
    optionHead(option.fact, optionContext(option), release),
    part.opaque ? `${code(part.text)} is known only when qvm runs.` : meaning(subject),
    footer(option.fact.source, option.fact, release),
  );
}

function meaning(subject: PartSubject): Block {
  const path = subject.part.text;
  const host = /^\/dev\/vdevpeers\/(.+)$/.exec(path)?.[1];
  if (host !== undefined)
    return `A peer **of the host**, ${code(host)}: the host makes it, as with \`vpctl\`.`;
  const [, system, name] = /^\/dev\/qvm\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (system === undefined || name === undefined)
    return 'Neither `/dev/vdevpeers/NAME` of the host nor `/dev/qvm/SYSTEM/VDEV` of another machine.';
  return stack(
    table(
      ['', ''],
      [
        ['Machine', `${code(system)}, its \`system\``],
        ['Device', `${code(name)}, the \`name\` of a vdev there`],
      ],
    ),
    otherEnd(subject, system, name),
  );
}

/** What is known in the workspace of the vdev that a path names. */
function otherEnd(subject: PartSubject, system: string, name: string): Block {
  const machines = [...subject.workspace.together(subject.analysis.document.uri)].filter(
    ({ machine }) => machine.system === system,
  );
  if (machines.length === 0) return `No open configuration has \`system\` ${code(system)}.`;
  for (const other of machines) {
    const vdev = other.machine.vdevs.find((candidate) => candidate.name === name);
    if (vdev !== undefined) return endText(subject, other, vdev);
  }
  return `**${plain(system)} has no vdev named ${code(name)}.**`;
}

function endText({ analysis, option }: PartSubject, other: Analysis, vdev: Vdev): string {
  const place = `**${plain(vdev.type)}** of ${plain(other.machineName)} (${sourceLink(other, vdev.component.start)})`;
  const back = optionOf(vdev.component, 'peer')?.arguments[0]?.word.text;
  const own = ownPath(analysis, vdevOf(analysis, option));
  if (back === undefined) return `${place} · it has no \`peer\` of its own`;
  if (own === undefined)
    return `${place} · its \`peer\` is ${code(back)}; this end has no \`system\` and \`name\` to be named by`;
  return back === own
    ? `${place} · it points back here`
    : `${place} · **its \`peer\` is ${code(back)}**, not ${code(own)}`;
}

/** The path by which other machines name a vdev; undefined where it lacks a name. */
export function ownPath({ machine }: Analysis, vdev: Vdev | undefined): string | undefined {
  return machine.system === undefined || vdev?.name === undefined
    ? undefined
    : `/dev/qvm/${machine.system}/${vdev.name}`;
}
