import { componentLabel } from '../../../layout/label';
import { type Block, code, footer, plain, stack, table } from '../markdown';
import { unknownText } from '../readings';
import { type PartSubject, sourceLink, targetRelease, vdevOf } from '../subject';
import { optionContext, optionHead } from './optionCard';
import { ownPath } from './peerCard';

const MOST_USERS = 6;

/** The card of a name: the path that it makes on the host, and who refers to it. */
export function nameCard(subject: PartSubject): Block {
  const { analysis, option, part } = subject;
  const release = targetRelease(analysis);
  if (option.fact === undefined) return undefined;
  return stack(
    optionHead(option.fact, optionContext(option), release),
    part.opaque ? unknownText(part) : table(['', ''], rows(subject)),
    footer(option.fact.source, option.fact, release),
  );
}

function rows(subject: PartSubject): string[][] {
  const { analysis, option, part } = subject;
  const { machine } = analysis;
  if (option.name === 'system')
    return [['On the host', code(`/dev/qvm/${part.text}`)], ...peers(subject, `/dev/qvm/${part.text}/`)];
  const vdev = vdevOf(analysis, option);
  const path = ownPath(analysis, vdev);
  if (vdev === undefined) return [];
  const host =
    path === undefined ? `${code(`/dev/qvm/…/${part.text}`)}, as there is no \`system\`` : code(path);
  const controller = machine.controllers.find((candidate) => candidate.vdev === vdev);
  const uses =
    controller === undefined ? [] : machine.interrupts.filter((use) => use.controller === controller.name);
  const options = [...new Map(uses.map((use) => [use.option, use])).values()];
  const users = options
    .slice(0, MOST_USERS)
    .map(
      (use) => `${plain(componentLabel(machine, use.component))} ${sourceLink(analysis, use.option.start)}`,
    );
  if (options.length > MOST_USERS) users.push(`${options.length - MOST_USERS} more`);
  return [
    ['On the host', host],
    ...(controller === undefined ? [] : [['For `intr`', code(`${controller.name}:LINE`)]]),
    ...(users.length === 0 ? [] : [['Used by', users.join(', ')]]),
    ...(path === undefined ? [] : peers(subject, path)),
  ];
}

/** The `peer` options of the workspace whose path starts so. */
function peers({ analysis, workspace }: PartSubject, path: string): string[][] {
  const found: string[] = [];
  for (const other of workspace.together(analysis.document.uri)) {
    for (const vdev of other.machine.vdevs) {
      const option = vdev.component.options.findLast(({ name }) => name === 'peer');
      const text = option?.arguments[0]?.word.text;
      if (option === undefined || text === undefined) continue;
      const names = path.endsWith('/') ? text.startsWith(path) : text === path;
      if (names) found.push(`${plain(other.machine.system ?? vdev.type)} ${sourceLink(other, option.start)}`);
    }
  }
  const shown = found.slice(0, MOST_USERS);
  return shown.length === 0 ? [] : [['Named by', shown.join(', ')]];
}
