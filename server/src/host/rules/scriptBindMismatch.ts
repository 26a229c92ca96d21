import { quoted } from '../../../../shared/quoted';
import { SYSTEM_FOLDER } from '../../catalogue/companions/hostPrograms';
import { readDevicePath } from '../../machine/devicePath';
import { replace } from '../../text/edit';
import { rewrite } from '../rewrite';
import type { HostCheck } from '../rule';
import { called, evidenceOf, fixIn, placeIn, relatedIn } from '../subject';

/** A script that ties a vdev by another path than the vdev waits at. */
export const SCRIPT_BIND_MISMATCH: HostCheck = {
  id: 'script-bind-mismatch',
  followsNames: true,
  check(subject, report) {
    for (const file of subject.host.scripts) {
      for (const statement of file.statements) {
        if (statement.kind !== 'peer') continue;
        const { peer, bind, program } = statement;
        const path = peer?.value === undefined ? undefined : readDevicePath(peer.value);
        const bound = bind?.value;
        if (path?.device === undefined || bind === undefined || bound === undefined) continue;
        const { system, device } = path;
        const ends = subject.endsAt(`${SYSTEM_FOLDER}${system.name}/${device.name}`);
        const [end] = ends;
        if (
          end?.peer === undefined ||
          ends.some((each) => each.peer === undefined || each.peer.part.text === bound)
        )
          continue;
        const { guest, peer: theirs } = end;
        const { part } = theirs;
        const at = file.place(bind);
        const consequence = `Then ${program} binds nothing, and the guest comes up with a dead interface.`;
        report({
          at,
          message: `${quoted(device.name)} of ${called(guest)} has the \`peer\` ${quoted(part.text)}, not ${quoted(bound)}. ${consequence}`,
          related: [relatedIn(guest, part, "the vdev's `peer`"), ...evidenceOf(subject, guest)],
          fixes: () => rewrite(file, bind, part.text),
        });
        report({
          at: placeIn(guest, part),
          message: `A script binds ${quoted(bound)} for this interface, not ${quoted(part.text)}. ${consequence}`,
          related: [{ ...at, message: 'what the script binds' }],
          fixes: () => fixIn(guest, `Use ${quoted(bound)} in the configuration`, [replace(part, bound)]),
        });
      }
    }
  },
};
