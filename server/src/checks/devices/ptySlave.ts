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
        message: `\`${path.text}\` is the slave's side: opening it waits until somebody holds the master, and qvm then ends with status 64. Give qvm the master, \`${master}\`.`,
        fixes: () => [
          { title: `Use the master, \`${master}\``, edits: [replace(path, master)], preferred: true },
        ],
      });
    }
  },
};
