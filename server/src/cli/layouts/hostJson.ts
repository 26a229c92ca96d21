import { fileURLToPath } from 'node:url';
import type { HostLayout } from '../../../../shared/hostLayout';
import type { Joint } from '../../../../shared/joint';
import { type LayoutReport, layoutReport } from './json';

/** A host for programs. Its shape is part of the command line's contract: fields are added, never changed. */
interface HostLayoutReport extends Pick<HostLayout, 'name' | 'certainty' | 'reason'> {
  /** In the order of starting. */
  readonly guests: readonly {
    readonly name: string;
    /** From 1; null where nobody knows whether these machines run together. */
    readonly order: number | null;
    readonly startedBy: { readonly file: string; readonly line: number } | null;
    readonly layout: LayoutReport;
  }[];
  readonly joints: readonly {
    readonly kind: Joint['kind'];
    readonly name: string;
    readonly words: string;
    /** Names of guests; null is the host itself. */
    readonly guests: readonly (string | null)[];
    /** What no guest has of it. */
    readonly outside: string | null;
  }[];
  /** The host's physical addresses, where they are known. */
  readonly physical: LayoutReport | null;
}

export function hostLayoutJson(host: HostLayout): string {
  const { name, certainty, reason, guests, joints, physical } = host;
  const report: HostLayoutReport = {
    name,
    certainty,
    reason,
    guests: guests.map(({ name: guest, order, startedBy, picture }) => ({
      name: guest,
      order: order ?? null,
      startedBy: startedBy ? { file: fileURLToPath(startedBy.uri), line: startedBy.range.start.line } : null,
      layout: layoutReport(fileURLToPath(picture.uri), picture),
    })),
    joints: joints.map(({ kind, name: joint, words, ends, outside }) => ({
      kind,
      name: joint,
      words,
      guests: ends.map(({ picture }) => guests[picture]?.name ?? null),
      outside: outside ?? null,
    })),
    physical: physical === undefined ? null : layoutReport(fileURLToPath(host.uri), physical),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
