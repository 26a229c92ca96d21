/** Kinds of the refactorings, as editors filter and bind keys by them. */
const REWRITE = 'refactor.rewrite';

export const NOTATION_KIND = `${REWRITE}.notation`;
export const PREFIX_KIND = `${REWRITE}.prefix`;
export const LINES_KIND = `${REWRITE}.lines`;
export const ORDER_KIND = `${REWRITE}.order`;
export const MAP_KIND = `${REWRITE}.map`;
