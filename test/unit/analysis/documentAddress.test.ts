import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressIn,
  addressKey,
  asFolder,
  folderOf,
  nameOf,
  resolveBeside,
} from '../../../server/src/analysis/documentAddress';

describe('a document', () => {
  test.each([
    ['file:///w/vms/guest.qvmconf', 'guest.qvmconf', 'file:///w/vms/'],
    ['file:///c%3A/vms/my%20guest.qvmconf', 'my guest.qvmconf', 'file:///c%3A/vms/'],
    ['file:///C:/vms/guest.qvmconf', 'guest.qvmconf', 'file:///C:/vms/'],
    ['file:///w/a:b.qvmconf', 'a:b.qvmconf', 'file:///w/'],
    ['file://server/share/guest.qvmconf', 'guest.qvmconf', 'file://server/share/'],
    ['vscode-vfs://github/owner/vms/g%C3%A4st.qvmconf', 'gäst.qvmconf', 'vscode-vfs://github/owner/vms/'],
    ['git:/w/guest.qvmconf?{"path":"/w/other.qvmconf"}', 'guest.qvmconf', 'git:/w/'],
    ['untitled:Untitled-1', 'Untitled-1', ''],
    ['untitled:100%', '100%', ''],
    ['file:///w/100%.qvmconf', '100%.qvmconf', 'file:///w/'],
    ['file:///w/50%25%E0%A4%A.qvmconf', '50%25%E0%A4%A.qvmconf', 'file:///w/'],
    ['file:///w/%E4%20b', '%E4%20b', 'file:///w/'],
  ])('%s is called %s', (uri, name, folder) => {
    expect([nameOf(uri), folderOf(uri)]).toEqual([name, folder]);
  });

  test.each([
    ['file:///c%3A/a%20b.conf', 'file:///C:/a b.conf'],
    ['file:///w/a%2Bb.conf', 'file:///w/a+b.conf'],
    ['file:///w/100%.conf', 'file:///w/100%25.conf'],
  ])('%s and %s are one file', (a, b) => {
    expect(addressKey(a)).toBe(addressKey(b));
  });
});

describe('a path that a configuration writes', () => {
  test.each([
    ['file:///w/a.conf', '#1?.img', 'file:///w/%231%3F.img'],
    ['file:///w/a.conf', '100%', 'file:///w/100%25'],
    ['file:///w/a.conf', '\ud800', 'file:///w/%EF%BF%BD'],
    ['file:///w/a.conf', '//host/share', 'file:///host/share'],
    ['vscode-vfs://github/o/r/a.conf', './b.img', 'vscode-vfs://github/o/r/b.img'],
    ['vscode-vfs://github/o/r/a.conf', '//host/b', 'vscode-vfs://github/host/b'],
    ['untitled:Untitled-1', 'b.img', undefined],
    ['untitled:100%', 'b.img', undefined],
  ])('beside %s: %s', (uri, path, expected) => {
    expect(resolveBeside(uri, path)).toBe(expected);
  });
});

describe('any text', () => {
  test('as an address or a path throws nothing', () => {
    const anyAddress = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('%', '2', 'F', 'e', '/', ':', '?', '\ud800', 'ä') }),
    );
    fc.assert(
      fc.property(anyAddress, anyAddress, (uri, path) => {
        expect(uri.startsWith(folderOf(uri))).toBe(true);
        expect(addressKey(addressIn(asFolder(uri), path))).toContain(addressKey(asFolder(uri)));
        expect(nameOf(uri)).not.toMatch(/^file:.*\//);
        resolveBeside(uri, path);
      }),
    );
  });
});
