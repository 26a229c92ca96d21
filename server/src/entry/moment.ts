/** Milliseconds without an edit after which someone reads or thinks, and does not type on. */
export const MOMENT = 50;
