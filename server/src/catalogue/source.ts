import type { Source } from './provenance';

/**
 * A fact that a page of the product's manual states.
 * @param page path below the guide's root, or a full address for another guide
 */
export function documented(page: string, note?: string): Source {
  return note === undefined ? { certainty: 'documented', page } : { certainty: 'documented', page, note };
}

/** A fact seen at work; `note` says in what. `page` is where the manual treats the subject, if it does. */
export function observed(note: string, page?: string): Source {
  return page === undefined ? { certainty: 'observed', note } : { certainty: 'observed', page, note };
}

/** A fact of the hardware that qvm emulates; `note` names the description it is from. */
export function specified(note: string, page?: string): Source {
  return page === undefined
    ? { certainty: 'specification', note }
    : { certainty: 'specification', page, note };
}

/** Our own conclusion; `note` says from what. */
export function inferred(note: string, page?: string): Source {
  return page === undefined ? { certainty: 'inferred', note } : { certainty: 'inferred', page, note };
}
