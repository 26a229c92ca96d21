/** Lines of one generated component with its blank line. */
const LINES_EACH = 6;

/** Devices that get an interrupt of their own; a GIC has no more than 988 shared lines. */
const WITH_INTERRUPT = 900;

/**
 * A clean configuration of about `lines` lines: devices with a window and a line each, and devices in PCI form
 * where lines run out. 12,000 lines make 2,000 vdevs.
 */
export function qvmConfiguration(lines: number): string {
  const count = Math.floor(lines / LINES_EACH);
  const text = ['system bench', '', 'ram 0x80000000,512M', 'cpu', 'load guest.ifs', ''];
  for (let index = 0; index < count; index++) {
    const mapped = index < WITH_INTERRUPT;
    text.push('vdev virtio-blk');
    text.push(mapped ? `    loc 0x${(0x1000_0000 + index * 0x1000).toString(16)}` : '    # in PCI form');
    text.push(mapped ? `    intr gic:${100 + index}` : '    # qvm assigns its interrupt');
    text.push(`    hostdev /dev/disk${index}`, `    name disk${index}`, '');
  }
  return `${text.slice(0, lines).join('\n')}\n`;
}

/** JSON of about as many lines, for the JSON language server. */
export function jsonDocument(lines: number): string {
  const entries: string[] = [];
  for (let index = 0; index < Math.floor(lines / 4); index++) {
    entries.push(
      `  "disk${index}": {\n    "address": ${0x1000_0000 + index * 0x1000},\n    "line": ${index}\n  }`,
    );
  }
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** A Dockerfile of about as many lines. */
export function dockerfile(lines: number): string {
  const text = ['FROM debian:12'];
  for (let index = 1; index < lines; index++) text.push(`ENV DISK${index} /dev/disk${index}`);
  return `${text.join('\n')}\n`;
}
