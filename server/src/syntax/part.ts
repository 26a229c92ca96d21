import type { PartRole } from '../catalogue/roles';

/** A piece of an argument, with its place in the text. */
export interface Part {
  readonly role: PartRole;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Holds a substitution or a template mark: its value is unknown, not wrong. */
  readonly opaque: boolean;
  /** The number that a substitution stands for, where someone told what the host has. */
  readonly resolved?: bigint;
}

const OPAQUE = /\$[A-Za-z_]\w*\{|@[A-Za-z_]\w*@/;

/** Whether a text holds `$env{…}`, `$asinfo_…{…}` or a template mark `@NAME@`. */
export function isOpaque(text: string): boolean {
  // Most words hold neither sign; looking for them is cheaper than the pattern.
  if (!text.includes('$') && !text.includes('@')) return false;
  return OPAQUE.test(text);
}

/** The first part with a role, or undefined. */
export function partOf(parts: readonly Part[], role: PartRole): Part | undefined {
  for (const part of parts) if (part.role === role) return part;
  return undefined;
}
