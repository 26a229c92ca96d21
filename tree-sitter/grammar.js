/**
 * The language of qvm configurations for tree-sitter. It knows the shape of the text and no word but those that open a
 * component: which words are options, vdevs or values comes from the catalogue into `queries/highlights.scm`.
 *
 * Every text is a configuration: nothing is an error. To qvm an end of line is a blank like any other; that a line begins
 * with an option is how people write. `\` right before the end of a line continues it. A component lasts, as for qvm, until
 * the next one opens.
 *
 * Words and comments are those of `server/src/syntax/lexer.ts`. Here a `\` that ends the whole
 * text is a word, and one between an opener and a blank begins one.
 */

const LINE_END = /\r\n?|\n/;
const TEXT = /[^ \t\v\f\r\n\u00a0\ufeff#",:=@$\\]+/;

/** The start of a word that only begins like an opener: `cpu,1`. */
const NO_OPENER = /(vdev|cpu|pass|reserve)([,:=@$]|\\+[^ \t\v\f\r\n\u00a0\ufeff#"\\]|"([^"]*"|[^"\r\n]*))/;

/** What a word is made of. Of pieces of one length the first counts. */
const PIECES = {
  /** PCI functions and identities, MAC addresses. */
  address:
    /[0-9][0-9a-fA-F]*:[0-9a-fA-F]+(:[0-9a-fA-F]+)?(\.[0-7])?|0[xX][0-9a-fA-F]+\/0[xX][0-9a-fA-F]+|[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}/,
  number: /(0[xX][0-9a-fA-F]+|0[dD][0-9]+|[0-9][0-9a-fA-F]*)[kKmMgG]?/,
  substitution: /\$[A-Za-z_][A-Za-z0-9_]*\{[^{}" \t\v\f\r\n\u00a0\ufeff#]+\}/,
  template_mark: /@[A-Za-z_][A-Za-z0-9_]*@/,
  /** May hold line ends and `#`; without a closing quote it ends with its line. */
  quoted_text: /"([^"]*"|[^"\r\n]*)/,
};

/** Signs between the pieces of a word, and those that begin nothing. */
const SIGNS = [',', ':', '=', '@', '$', '\\'];

module.exports = grammar({
  name: 'qvmconf',

  // A blank line is one more end of a line, which belongs to nothing.
  extras: ($) => [/[ \t\v\f\u00a0\ufeff]/, $._line_end, $.directive, $.comment],

  word: ($) => $._text,

  rules: {
    configuration: ($) => seq(lines($), repeat($.component)),

    /** A `vdev`, `cpu`, `pass` or `reserve`, and what follows until the next. */
    component: ($) => seq($._head, optional(seq($._line_end, lines($)))),

    _head: ($) =>
      choice(
        seq(
          field('kind', alias('vdev', $.opener)),
          repeat($.continuation),
          optional(seq(field('type', $.type), repeat($._argument))),
        ),
        seq(field('kind', alias(choice('cpu', 'pass', 'reserve'), $.opener)), repeat($._argument)),
      ),

    /** Where a number is none: `vdev 8259`. */
    type: ($) =>
      seq(
        choice(
          $._text,
          $._no_opener,
          ...pieces($, ['substitution', 'template_mark', 'quoted_text']),
          ...SIGNS,
        ),
        repeat($._more),
      ),

    _option: ($) => seq($._last_option, $._line_end),

    _last_option: ($) => seq(field('name', $.word), repeat($._argument)),

    _argument: ($) => choice(field('argument', $.word), $.continuation),

    word: ($) =>
      seq(choice($._text, $._no_opener, ...pieces($, Object.keys(PIECES)), ...SIGNS), repeat($._more)),

    /** What goes on right where the piece before ends. */
    _more: ($) =>
      choice(
        ...Object.entries(PIECES).map(([name, piece]) => alias(token.immediate(piece), $[name])),
        ...SIGNS.map((sign) => alias(token.immediate(sign), sign)),
        token.immediate(TEXT),
        // Else the same without `immediate`, which is longer than the text alone, would begin a word here.
        token.immediate(NO_OPENER),
      ),

    directive: () => /#[ \t]*qvmconf:[^\r\n]*/,

    comment: () => /#[^\r\n]*/,

    continuation: () => /\\(\r\n?|\n)/,

    ...Object.fromEntries(Object.entries(PIECES).map(([name, piece]) => [name, () => piece])),

    _text: () => TEXT,

    _no_opener: () => NO_OPENER,

    _line_end: () => LINE_END,
  },
});

/** Options, of which only the last may lack the end of its line: before a component or the end of the text. */
function lines($) {
  const option = (rule) => alias(rule, $.option);
  return seq(repeat(choice(option($._option), $.continuation)), optional(option($._last_option)));
}

function pieces($, names) {
  return names.map((name) => $[name]);
}
