import { describe, expect, test } from 'vitest';
import { accept, complete, labels } from './complete';

const OTHER = `system guest_2
vdev virtio-net name p2p peer /dev/qvm/guest_1/link mac 52:54:00:12:34:56
vdev virtio-net name lan peer /dev/vdevpeers/vp1
vdev shmem create fb_shared,0x400000 allow fb_shared allow log*
vdev virtio-vsock guest_cid 3
`;
const around = {
  others: [OTHER],
  files: ['Image', 'guest.dtb', 'qnx.ifs', 'root fs.img', 'images/', 'guest.qvmconf'],
};

describe('values', () => {
  // [text, offered in this order at the start]
  const cases: [string, string[]][] = [
    ['vdev virtio-blk dio ¦', ['enable', 'disable', 'read']],
    ['set exit-on-halt ¦', ['on', 'off']],
    ['set psci-supported ¦', ['on', 'off', 'auto']],
    ['set message-block-timeout ¦', ['10000', '0', '5']],
    ['set fdt-dump-file ¦', ['/tmp/guest.dtb']],
    ['logger error,¦', ['fatal', 'internal', 'warn']],
    ['logger error ¦', ['stderr', 'stdout', 'slog']],
    ['unsupported ¦', ['instruction', 'reference', 'register']],
    ['unsupported reference ¦', ['abort', 'fail', 'ignore']],
    ['vdev pl011 delayed ¦', ['forever']],
    ['cpu runmask 0 cpu runmask ¦', ['1']],
    ['cpu cluster _cpu-0 cpu cluster ¦', ['_cpu-1', '_all']],
    ['vdev virtio-net peerfeats ¦', ['0x0000', '0x7fc3', '0x19c3']],
    ['vdev virtio-blk threads ¦', ['1']],
    ['vdev virtio-net mac ¦', ['52:54:00:12:34:57']],
    ['vdev virtio-vsock guest_cid ¦', ['4']],
    [
      'system guest_1 vdev virtio-net name link peer ¦',
      ['/dev/qvm/guest_2/p2p', '/dev/qvm/guest_2/lan', '/dev/vdevpeers/vp0'],
    ],
    [
      'vdev virtio-net peer /dev/vdevpeers/vp0 vdev virtio-net peer ¦',
      ['/dev/qvm/guest_2/p2p', '/dev/qvm/guest_2/lan', '/dev/vdevpeers/vp1'],
    ],
    ['system guest_1 vdev virtio-net name ¦', ['link']],
    ['system ¦', ['guest_1']],
    ['vdev shmem create ¦', ['fb_shared,0x400000']],
    ['vdev shmem create fb_shared,¦', ['0x400000']],
    ['vdev shmem create mine,¦', ['0x1000']],
    ['vdev shmem create mine,0x1000 allow ¦', ['mine', 'fb_shared']],
    ['vdev shmem create mine,0x1000 deny ¦', ['fb_shared']],
    ['vdev shmem allow fb_shared allow ¦', []],
    ['load ¦', ['qnx.ifs', 'root fs.img', 'guest.dtb', 'Image', 'images/']],
    ['fdt load ¦', ['guest.dtb']],
    ['fdt ¦', ['load', 'pass', 'generate']],
    ['initrd load ¦', ['root fs.img']],
    ['vdev pl011 hostdev ¦', ['>-', '/dev/ser1', '/dev/ptyp0']],
    ['vdev pl011 hostdev >¦', ['-']],
    ['vdev virtio-blk hostdev ¦', ['/dev/qvmdisk0', '<rootfs.img', 'root fs.img']],
    ['pass loc 0x1000,0x1000,¦', ['rwn', 'rw', 'rwd', 'm']],
    ['pass loc 0x1000,0x1000,rw¦=0x1000', ['rwx', 'rwc', 'rwe', 'rwm']],
    ['pass loc 0x1000,0x1000,rwd¦=0x1000', ['rwdx', 'rwdc', 'rwde', 'rwdn']],
    ['pass loc 0xfe204000,0x1000,rwn=¦', ['0xfe204000']],
    ['pass intr gic:44,¦', ['t', 'u']],
    ['load $¦', ['$env{NAME}', '$asinfo_start{NAME}', '$asinfo_length{NAME}']],
    ['vdev pl011 loc 0x1c090000 cmdline ¦', ['"console=ttyAMA0 earlycon=pl011,0x1c090000"']],
    ['vdev pl011 loc 0x1c090000 cmdline "debug ¦"', ['console=ttyAMA0', 'earlycon=pl011,0x1c090000']],
  ];
  test.each(cases)('%s', (text, first) => {
    const offered = labels(text, around);
    if (first.length === 0) expect(offered).toEqual([]);
    expect(offered.slice(0, first.length)).toEqual(first);
  });

  // A half-typed number of another file is no size to offer, and stops nothing.
  test.each(['0x', '0xzz', '0d', '-1', '1e400'])('a region of %s bytes elsewhere', (size) => {
    const files = { others: [`system guest_2\nvdev shmem create fb_shared,${size}\n`] };
    expect(labels('vdev shmem create ¦', files)).toEqual(['fb_shared']);
    expect(labels('vdev shmem create fb_shared,¦', files)[0]).toBe('0x1000');
  });

  test.each(['0x100000', '1M', '1024k', '1048576'])('a region of %s bytes elsewhere is 1 MiB', (size) => {
    const files = { others: [`system guest_2\nvdev shmem create fb_shared,${size}\n`] };
    const [first] = complete('vdev shmem create fb_shared,¦', files);
    expect(first).toMatchObject({ label: size, detail: '1 MiB' });
  });

  test.each([
    ['logger error,w¦ slog', 'warn', 'logger error,warn slog'],
    ['logger er¦ror,warn slog', 'fatal', 'logger fatal,warn slog'],
    ['vdev shmem create a¦,0x1000', 'fb_shared', 'vdev shmem create fb_shared,0x1000'],
    ['load ¦', 'root fs.img', 'load "root fs.img"'],
    ['load "ro¦"', 'root fs.img', 'load "root fs.img"'],
    ['load ./Im¦', './Image', 'load ./Image'],
    ['load 0x80000000,q¦', 'qnx.ifs', 'load 0x80000000,qnx.ifs'],
    ['vdev pl011 hostdev >¦', '-', 'vdev pl011 hostdev >-'],
    ['vdev virtio-blk hostdev <I¦', 'Image', 'vdev virtio-blk hostdev <Image'],
    ['pass loc 0,0x1000,r¦=0', 'rw', 'pass loc 0,0x1000,rw=0'],
    ['load $e¦', '$env{NAME}', 'load $env{NAME}'],
    ['pass loc 0x1000,$as¦,rw', '$asinfo_length{NAME}', 'pass loc 0x1000,$asinfo_length{NAME},rw'],
    ['vdev pl011 cmdline "con¦ debug"', 'console=ttyAMA0', 'vdev pl011 cmdline "console=ttyAMA0 debug"'],
    ['set fdt¦', 'fdt-dump-file', 'set fdt-dump-file '],
  ])('%s takes %s', (text, label, result) => {
    expect(accept(text, label, around)).toBe(result);
  });

  test('a value tells its meaning', () => {
    const [first] = complete('vdev virtio-net peerfeats ¦');
    expect(first).toMatchObject({ label: '0x0000', detail: 'default' });
  });

  test('the configuration itself is no file to load', () => {
    expect(labels('load ¦', around)).not.toContain('guest.qvmconf');
  });

  test('a name with line ends and colours is shown on one line, and written as it is', () => {
    const text = 'vdev shmem create "a\u001b[31m\nb",0x1000 allow ¦';
    const item = complete(text).find(({ label }) => label.includes('31m'));
    expect(item?.label).toBe('"a\\u001b[31m\\nb"');
    expect(item?.textEdit?.newText).toBe('"a\u001b[31m\nb"');
  });
});
