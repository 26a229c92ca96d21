/** Milliseconds without a message of the client after which someone reads or thinks, and does not type on. */
export const MOMENT = 50;
