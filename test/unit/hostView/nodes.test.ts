/** The rows of the view of hosts. */
import { describe, expect, test } from 'vitest';
import { type HostNode, hostNodes } from '../../../client/src/features/hostView/nodes';
import { speak } from '../../../client/words';
import { overviewOf } from '../../../server/src/host/overview';
import { type Files, reportOf } from '../host/support/hostOf';
import { json } from '../support/manifest';

const FILES: Files = {
  'qvmconf.host.json': JSON.stringify({
    guests: [{ texts: ['common.qvmconf', 'a.qvmconf'] }, { texts: ['b.qvmconf'] }],
    scripts: ['start.sh'],
    regions: [{ name: 'fb', hostClients: 2 }],
  }),
  'common.qvmconf': 'system alpha\nram 0x80000000,64M\n',
  'a.qvmconf':
    'vdev shmem loc 0x1c050000 intr gic:38 create fb,0x1000\n' +
    'vdev virtio-net loc 0x1c0c0000 intr gic:40 name net peer /dev/vdevpeers/vp0\n' +
    'vdev virtio-net loc 0x1c0d0000 intr gic:41 name lan peer /dev/qvm/beta/wan\n',
  'b.qvmconf': 'system beta\nram 64M\nvdev virtio-net loc 0x1c0c0000 intr gic:40 name lan\n',
  'start.sh':
    'ifconfig vp0 create up\nqvm @/x/b.qvmconf &\nvpctl vp0 peer=/dev/qvm/alpha/net bind=/dev/vdevpeers/vp0\n',
};

const rows = () => hostNodes(overviewOf(reportOf(FILES).hosts.all, () => ({ errors: 0, warnings: 0 })));

/** Each row on a line, its level before it. */
function drawn(nodes: readonly HostNode[], level = 0): string[] {
  return nodes.flatMap(({ label, description, place, children }) => [
    `${'  '.repeat(level)}${`${label} ${description}`.trim()}${place === undefined ? '' : ` [${place.file}:${place.range.start.line + 1}]`}`,
    ...drawn(children, level + 1),
  ]);
}

const all = (nodes: readonly HostNode[]): HostNode[] =>
  nodes.flatMap((node) => [node, ...all(node.children)]);

describe('rows', () => {
  test('tell what the command line prints, each with the line that a click leads to', () => {
    expect(`${drawn(rows()).join('\n')}\n`).toMatchInlineSnapshot(`
      "qvmconf.host.json 2 machines, stated
        alpha 64 MiB, 1 vCPU [common.qvmconf:1]
          Texts 2
            common.qvmconf [common.qvmconf:1]
            a.qvmconf [a.qvmconf:1]
          Stated in qvmconf.host.json:1 [qvmconf.host.json:1]
          Memory 64 MiB at 0x80000000 [common.qvmconf:2]
          Devices 3
            shmem 0x1c050000, gic:38 [a.qvmconf:1]
            virtio-net net 0x1c0c0000, gic:40 [a.qvmconf:2]
              used by start.sh:3 [start.sh:3]
            virtio-net lan 0x1c0d0000, gic:41 [a.qvmconf:3]
        beta 64 MiB, 1 vCPU [b.qvmconf:1]
          Texts 1
            b.qvmconf [b.qvmconf:1]
          Stated in qvmconf.host.json:1 [qvmconf.host.json:1]
          Memory 64 MiB [b.qvmconf:2]
          Devices 1
            virtio-net lan 0x1c0c0000, gic:40 [b.qvmconf:3]
        Shared memory 1
          fb 4 KiB, 3 clients [a.qvmconf:1]
            alpha creates it [a.qvmconf:1]
            2 programs of the host
            beta without shared memory
        Networks 2
          alpha net → vp0 [a.qvmconf:2]
            vp0 start.sh:3 [start.sh:3]
          alpha lan → /dev/qvm/beta/wan, not known here [a.qvmconf:3]
        Host scripts 1
          start.sh [start.sh:1]
      "
    `);
  });

  test('speak the language of the editor', () => {
    speak(json('l10n/bundle.l10n.de.json'));
    const [host] = rows();
    speak();
    expect(host?.description).toBe('2 Maschinen, angegeben');
    expect(host?.children[0]?.tooltip).toBe('common.qvmconf, a.qvmconf, angegeben in qvmconf.host.json:1.');
    expect(host?.children.map(({ label }) => label)).toContain('Gemeinsamer Speicher');
  });

  test('have ids that stay, and are told apart', () => {
    const ids = all(rows()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all(rows()).map(({ id }) => id)).toEqual(ids);
  });

  test('count problems in words, in the row and its tooltip', () => {
    const counts = (uri: string) => ({ errors: uri.endsWith('a.qvmconf') ? 1 : 0, warnings: 2 });
    const [host] = hostNodes(overviewOf(reportOf(FILES).hosts.all, counts));
    expect(host?.description).toMatch(/^1 error · 8 warnings · 2 machines/);
    expect(host?.children[0]?.description).toBe('1 error · 4 warnings · 64 MiB, 1 vCPU');
    expect(host?.children[0]?.tooltip).toMatch(/ 1 error, 4 warnings\.$/);
    expect(all(host?.children ?? []).find(({ label }) => label === 'start.sh')?.description).toBe(
      '2 warnings',
    );
  });

  test('tell hosts of one name apart by their folders', () => {
    const two = Object.fromEntries(
      ['a', 'b'].flatMap((folder) =>
        Object.entries(FILES).map(([name, text]): [string, string] => [`${folder}/${name}`, text]),
      ),
    );
    const hosts = hostNodes(overviewOf(reportOf(two).hosts.all));
    expect(hosts.map(({ label }) => label)).toEqual(['a/qvmconf.host.json', 'b/qvmconf.host.json']);
  });
});
