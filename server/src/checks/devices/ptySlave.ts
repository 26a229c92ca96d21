import { quoted } from '../../../../shared/quoted';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

/** A letter for each sixteen pairs, then one digit or more; `ttyS0` and the like are serial ports of other systems. */
const SLAVE = /^\/dev\/tty([p-za-e][0-9a-zA-Z]{1,3})$/;

/** `hostdev /dev/ttyp*`: qvm opens the master. */
export const PTY_SLAVE: Rule = {
  id: 'pty-slave',
  severity: 'warning',
  summary: "A host device is the slave's side of a pseudo-terminal.",
  section: 'Devices',
  check(subject, report) {
    for (const option of subject.named('hostdev')) {
      const path = option.arguments[0]?.parts.find((part) => part.role === 'path');
      const pair = path === undefined ? null : SLAVE.exec(path.text);
      if (path === undefined || pair === null) continue;
      const master = `/dev/pty${pair[1]}`;
      const isOutput = option.arguments[0]?.parts.some(
        ({ role, text }) => role === 'direction' && text === '>',
      );
      report({
        at: path,
        // A working configuration writes to a slave; its master is held from the host's start, it seems.
        ...(isOutput === true ? { severity: 'information' as const } : {}),
        message: `${quoted(path.text)} is the slave's side; give qvm the master, ${quoted(master)}. Opening the slave waits until someone holds the master, and qvm then ends with status 64.`,
        fixes: () => [
          { title: `Use the master, ${quoted(master)}`, edits: [replace(path, master)], preferred: true },
        ],
      });
    }
  },
};
