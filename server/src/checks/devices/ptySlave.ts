import { quoted } from '../../../../shared/quoted';
import { replace } from '../../text/edit';
import type { Rule } from '../rule';

const SLAVE = /^\/dev\/tty(p[0-9a-zA-Z]+)$/;

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
      report({
        at: path,
        message: `${quoted(path.text)} is the slave's side; give qvm the master, ${quoted(master)}. Opening the slave waits until someone holds the master, and qvm then ends with status 64.`,
        fixes: () => [
          { title: `Use the master, ${quoted(master)}`, edits: [replace(path, master)], preferred: true },
        ],
      });
    }
  },
};
