/**
 * Turns of the event loop without an edit after which no further one waits: a message takes a turn to be read, one to
 * be decoded and one to be handled.
 */
const QUIET_TURNS = 4;

/**
 * Edits that arrive together are one edit: what is said and answered waits until all that are here have been read.
 * At most a few turns of the event loop pass when nothing comes.
 */
export class Arrivals {
  private readonly edits = new Map<string, number>();
  private total = 0;
  private questions = 0;

  /** @param turn resolves after one turn of the event loop, in which a message may have been handled */
  constructor(private readonly turn: () => Promise<void>) {}

  /** Counts what a client has sent; to tell whether there was more since. */
  get count(): number {
    return this.total + this.questions;
  }

  /** Something was asked. */
  asked(): void {
    this.questions++;
  }

  /** A document was opened or edited. */
  edited(uri: string): void {
    this.total++;
    this.edits.set(uri, this.editsOf(uri) + 1);
  }

  closed(uri: string): void {
    this.edits.delete(uri);
  }

  /** How many edits of a document have arrived; to tell whether there were more since. */
  editsOf(uri: string): number {
    return this.edits.get(uri) ?? 0;
  }

  /** Resolves when every edit that has been sent so far is in the documents. */
  async settled(): Promise<void> {
    let seen = this.total;
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      await this.turn();
      if (this.total === seen) continue;
      seen = this.total;
      quiet = -1;
    }
  }
}

/**
 * The document whose places a request speaks of; undefined for a request without a place in a text, which is as well
 * answered for a newer text.
 */
export function placedIn(params: unknown): string | undefined {
  const asked = params as Partial<Record<'position' | 'positions' | 'range', unknown>> & {
    readonly textDocument?: { readonly uri?: unknown };
  };
  if (asked === null || typeof asked !== 'object') return undefined;
  const uri = asked.textDocument?.uri;
  const place = asked.position ?? asked.positions ?? asked.range;
  return place === undefined || typeof uri !== 'string' ? undefined : uri;
}
