import { hexDigits } from '../../../../shared/address';
import { COMMANDS, SHOW_PAGE } from '../../../../shared/protocol';
import type { Window } from '../../layout/window';
import { type Block, clauses } from './markdown';
import type { HoverSubject } from './subject';

/** The last line of an address's card: its window in the drawing, and where to read on; undefined for other clients. */
export function furtherLinks(
  { analysis, links }: HoverSubject,
  window: Window | undefined,
  more?: Block,
): Block {
  const shown =
    window === undefined || !links.commands
      ? undefined
      : link('Show in layout', COMMANDS.showLayout, [analysis.document.uri, window.id]);
  return clauses(shown, more);
}

/** A link to the page about shared memory: the order of access, the control page and the status codes. */
export function sharedMemoryLink({ links: { commands, pages } }: HoverSubject): Block {
  if (pages === undefined) return undefined;
  const page = `${pages}reference.md#shared-memory`;
  const title = 'Protocol and status codes';
  return commands ? link(title, SHOW_PAGE, [page]) : `[${title}](${page})`;
}

/** What stands in the arguments is encoded: nothing of it ends the link. */
function link(title: string, command: string, args: readonly string[]): string {
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(
    /[()']/g,
    (character) => `%${hexDigits(character.charCodeAt(0), 2)}`,
  );
  return `[${title}](command:${command}?${encoded})`;
}
