/**
 * What a name stands for. Names of systems, of devices of named systems, and of regions are known to the whole host, so they hold across files.
 */
export type NameSymbol =
  | { readonly kind: 'system'; readonly name: string }
  /** A named vdev, PICs included. `machine` is its system's name or, without one, the document's address. */
  | { readonly kind: 'device'; readonly machine: string; readonly name: string }
  /** A shared-memory region; `prefixes` are the `subst` of its vdev, as machines with different ones do not meet. */
  | { readonly kind: 'region'; readonly prefixes: string; readonly name: string }
  /** A PIC that is there without a name of its own: `gic`, `apic`. */
  | { readonly kind: 'builtin'; readonly document: string; readonly name: string }
  /** A vdev without a name that a guest's command line means; `name` is the offset of its first word. */
  | { readonly kind: 'vdev'; readonly document: string; readonly name: string }
  /** An entry of the host's system page. */
  | { readonly kind: 'asinfo'; readonly name: string }
  /** A variable of the environment that qvm is started in. */
  | { readonly kind: 'environment'; readonly name: string };

/** Whether two symbols are the same thing. */
export function isSameSymbol(a: NameSymbol, b: NameSymbol): boolean {
  return a.name === b.name && a.kind === b.kind && scopeOf(a) === scopeOf(b);
}

function scopeOf(symbol: NameSymbol): string {
  if (symbol.kind === 'device') return symbol.machine;
  if (symbol.kind === 'builtin' || symbol.kind === 'vdev') return symbol.document;
  return symbol.kind === 'region' ? symbol.prefixes : '';
}
