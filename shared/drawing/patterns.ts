/** Patterns that carry meaning without colour; ids are fixed, because class rules refer to them. */
export const PATTERNS = [
  '<pattern id="q-hatch" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
  '<path class="q-hatch-line" d="M2 0v9"/></pattern>',
  '<pattern id="q-keep-clear" width="4" height="4" patternUnits="userSpaceOnUse">',
  '<path class="q-keep-clear" d="M0 2h1.2"/></pattern>',
].join('');
