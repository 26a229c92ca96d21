import type { HostEntry, HostPlaceEntry } from './hostOverview';
import type { Joint } from './joint';
import type { LayoutPicture } from './picture';

/**
 * The machines of a host with their layouts and what joins them. Made by the server; what draws it computes nothing.
 */
export interface HostLayout extends Pick<HostEntry, 'name' | 'uri' | 'certainty' | 'reason'> {
  /** In the order in which they start, as far as it is known. */
  readonly guests: readonly HostLayoutGuest[];
  /** Their ends count the guests, and after them the host's own map. */
  readonly joints: readonly Joint[];
  /** The host's physical addresses, where they are known and something of them is passed to a guest. */
  readonly physical?: LayoutPicture;
}

export interface HostLayoutGuest {
  readonly name: string;
  /** Addresses of its files. */
  readonly files: readonly string[];
  /** Place in the order of starting, from 1; absent where nothing tells that these machines run together. */
  readonly order?: number;
  /** The line that starts it, or the entry that states it. */
  readonly startedBy?: HostPlaceEntry;
  readonly picture: LayoutPicture;
}
