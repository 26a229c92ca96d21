import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, withFiles } from './support';

const FILE =
  'system guest\nram 0x80000000,64M\nvdev virtio-console\n    loc 0x20000000 intr gic:42\n    hostdev /dev/ttyp3\nvdev gic\n    version 2\n';

describe('qvmconf log', () => {
  test('shows each message at its option or component', async () => {
    const log = `[/data/guest.conf:3] Unable to open '/dev/ttyp3': Interrupted function call
some other program
[/data/guest.conf:7] Unsupported GIC version: 2
[/data/guest.conf:1] words that nobody knows
[/data/other.conf:7] Unsupported GIC version: 2
qvm exited with 64
`;
    await withFiles({ 'guest.conf': FILE }, async (folder) => {
      const file = path.join(folder, 'guest.conf');
      const { status, out } = await run(['log', '-', file], log);
      expect(status).toBe(1);
      expect(
        out.replaceAll(folder, '.'),
      ).toBe(`./guest.conf:3:1: error: Unable to open '/dev/ttyp3': Interrupted function call (component vdev virtio-console)
  3 | vdev virtio-console
    | ^^^^^^^^^^^^^^^^^^^
  The path is the slave of a pty whose master nobody holds. Name the master: \`/dev/ptyp…\` for \`/dev/ttyp…\`.
./guest.conf:7:5: error: Unsupported GIC version: 2 (option version)
  7 |     version 2
    |     ^^^^^^^^^
  This qvm gives its guests no GIC of this version. Early releases of 8.0 take 3 only.
./guest.conf:1:1: message: words that nobody knows (option system)
  1 | system guest
    | ^^^^^^^^^^^^
/data/other.conf:7: error: Unsupported GIC version: 2
  This qvm gives its guests no GIC of this version. Early releases of 8.0 take 3 only.
exit status 64: A fatal fault before the guest started, such as a host device that cannot be opened.
`);
    });
  });

  test('is content with a log that tells of no error', async () => {
    expect(await run(['log', '-'], "FDT saved to '/tmp/a.dtb'\nExiting: dryrun complete\n")).toMatchObject({
      status: 0,
    });
    expect(await run(['log', '-'], 'nothing\n')).toEqual({
      status: 0,
      out: 'no message of qvm in this log\n',
      error: '',
    });
  });

  test.each([
    ['65', 0, 'exit status 65: A fatal fault in the configuration.\n'],
    ['40', 0, 'exit status 40: Set by a virtual device, with a meaning of its own.\n'],
    ['99', 0, 'exit status 99: The manual does not list it.\n'],
  ])('explains the exit status %s', async (status, code, out) => {
    expect(await run(['log', '--status', status, '-'], '')).toEqual({ status: code, out, error: '' });
  });

  test('refuses what is no exit status', async () => {
    expect(await run(['log', '--status', 'x', '-'], '')).toMatchObject({ status: 2 });
  });
});
