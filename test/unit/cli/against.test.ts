import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run, withFiles } from './support';

const GUEST = 'system guest\nram 0x80000000,64M\nvdev pl011 loc 0x1c090000 intr gic:37\n';
const MOVED = GUEST.replace('0x1c090000', '0x1c0a0000');

function git(folder: string, ...args: string[]): void {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

describe('qvmconf layout --against', () => {
  test('another file, in each form', async () => {
    await withFiles({ 'a.qvmconf': MOVED, 'b.qvmconf': GUEST }, async (folder) => {
      const [a, b] = [path.join(folder, 'a.qvmconf'), path.join(folder, 'b.qvmconf')];
      const layout = (form: string) => run(['layout', a, '--against', b, '--format', form]);
      const text = await layout('text');
      expect([text.status, text.error]).toEqual([0, '']);
      expect(text.out).toMatch(/^→ 0x1c0a0000–.*pl011.* moved from 0x1c090000$/m);
      expect(text.out).toMatch(/^← 0x1c090000–.*pl011.* moved to 0x1c0a0000$/m);
      const report = JSON.parse((await layout('json')).out);
      expect(report.comparison.counts).toMatchObject({ moved: 1, new: 0, gone: 0 });
      expect(report.spaces.mem.windows[0].change).toEqual({ kind: 'was', words: 'moved to 0x1c0a0000' });
      expect((await layout('svg')).out).toContain('moved from 0x1c090000');
      expect((await layout('markdown')).out).toContain('moved from 0x1c090000');
      expect((await layout('comment')).status).toBe(2);
    });
  });

  test('a revision, whose name git does not take for an option', async () => {
    await withFiles({ 'a.qvmconf': GUEST }, async (folder) => {
      const file = path.join(folder, 'a.qvmconf');
      git(folder, 'init', '-q');
      git(folder, 'add', '.');
      git(folder, 'commit', '-qm', 'first');
      writeFileSync(file, MOVED);
      const { out, status } = await run(['layout', file, '--against', 'git:HEAD']);
      expect([status, out.split('\n')[0]]).toEqual([
        0,
        expect.stringMatching(/^guest against HEAD: 1 moved/),
      ]);
      for (const revision of ['nowhere', `--output=${path.join(folder, 'x')}`, '']) {
        const refused = await run(['layout', file, '--against', `git:${revision}`]);
        expect([refused.status, refused.out]).toEqual([2, '']);
        expect(refused.error).toContain('revision');
      }
      expect(existsSync(path.join(folder, 'x'))).toBe(false);
    });
  });

  test('a device tree: what it has otherwise than the file alone', async () => {
    const tree = `/dts-v1/;
/ { #address-cells = <2>; #size-cells = <2>; model = "QVM-guest";
  memory@80000000 { device_type = "memory"; reg = <0 0x80000000 0 0x4000000>; };
  interrupt-controller@2f000000 { compatible = "arm,gic-v3"; interrupt-controller; #interrupt-cells = <3>;
    reg = <0 0x2e000000 0 0x10000>, <0 0x2e100000 0 0x20000>; };
  uart@1c090000 { compatible = "arm,pl011", "arm,primecell"; reg = <0 0x1c090000 0 0x1000>; interrupts = <0 5 4>; };
};
`;
    await withFiles(
      { 'a.qvmconf': `# qvmconf: target 8.0 aarch64\n${GUEST}`, 'a.dts': tree },
      async (folder) => {
        const [file, other] = [path.join(folder, 'a.qvmconf'), path.join(folder, 'a.dts')];
        const { out, error } = await run(['layout', file, '--against', other]);
        expect(error).toBe('');
        expect(out).toMatch(/against the file alone/);
        expect(out).toMatch(/^→ 0x2e000000.*gic distributor.*\(verified\).*moved from 0x2f000000$/m);
      },
    );
  });
});
