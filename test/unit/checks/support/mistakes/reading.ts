import type { OptionNode } from '../../../../../server/src/syntax/tree';
import type { CleanFile, Mistake } from '../mutant';

/** A closed vdev: one whose options are all known. */
const closed = (clean: CleanFile) => clean.vdev((vdev) => vdev.fact !== undefined && vdev.fact.open !== true);

/** An option with one whole argument on its own line, of a form that no other option's name could be. */
const plain = (clean: CleanFile, names: readonly string[]): OptionNode | undefined =>
  clean.pick(
    clean.analysis.tree.options.filter(
      (option) =>
        option.status === 'known' &&
        names.includes(option.name) &&
        option.arguments.length === 1 &&
        option.arguments[0]?.parts.every((part) => !part.opaque) === true,
    ),
  );

function swapLetters(clean: CleanFile, option: OptionNode | undefined) {
  if (option === undefined) return undefined;
  const [first = '', second = '', ...rest] = option.name;
  return clean.replace(option.word.start, option.word.end, `${second}${first}${rest.join('')}`);
}

/** One mistake for each rule about reading the text, by the rule's id. */
export const READING: Readonly<Record<string, Mistake>> = {
  'unterminated-string': (clean) => clean.atTop('dump "unfinished'),
  'unknown-option': (clean) => {
    const { tree } = clean.analysis;
    const first = tree.components.find((component) => component.kind === 'vdev')?.start ?? clean.text.length;
    const mark = tree.options.find((option) => option.status === 'opaque')?.start ?? clean.text.length;
    return swapLetters(
      clean,
      clean.pick(
        tree.options.filter(
          (option) =>
            option.status === 'known' &&
            option.start < first &&
            option.start < mark &&
            option.component === undefined &&
            option.blob === undefined &&
            option.fact?.followedBy === undefined &&
            option.name.length > 2,
        ),
      ),
    );
  },
  'misplaced-option': (clean) => {
    const vdev = closed(clean);
    return vdev && clean.into(vdev.component, 'runmask 0');
  },
  'unknown-vdev': (clean) => {
    const part = clean.vdev((vdev) => vdev.fact !== undefined)?.component.opener.arguments[0]?.parts[0];
    return part && clean.replace(part.start, part.end, `${part.text.replace('.so', '')}x`);
  },
  'unknown-vdev-option': (clean) => {
    const vdev = closed(clean);
    return vdev && clean.into(vdev.component, 'frobnicate 7');
  },
  'unknown-variable': (clean) => clean.atTop('set frobnicate on'),
  'missing-argument': (clean) => {
    const option = plain(clean, ['loc', 'intr', 'ram', 'threads', 'peerfeats']);
    const argument = option?.arguments[0];
    if (option === undefined || argument === undefined || option.fact?.arguments[0]?.optional === true)
      return undefined;
    const mutant = clean.replace(argument.word.start, argument.word.end, '');
    return { ...mutant, at: option.start };
  },
  'unexpected-argument': (clean) => {
    const option = plain(clean, ['ram', 'rom', 'create', 'intr']);
    const word = option?.arguments[0]?.word;
    if (word === undefined) return undefined;
    const comma = word.text.indexOf(',');
    if (comma < 0) return { ...clean.replace(word.end, word.end, ' 0x99'), at: word.end };
    const at = word.contentStart + comma + 1;
    return clean.replace(at, at, ' ');
  },
  'assignment-syntax': (clean) => {
    const option = plain(clean, ['loc', 'intr', 'ram', 'rom', 'name', 'threads']);
    const word = option?.arguments[0]?.word;
    if (option === undefined || word === undefined || word.text.includes('=')) return undefined;
    return { ...clean.replace(option.word.end, word.start, '='), at: option.start };
  },
  'foreign-syntax': (clean) => clean.atTop('// a comment of C'),
  'swapped-arguments': (clean) => clean.append('initrd load initrd77.gz,0x90770000'),
  'invalid-number': (clean) => {
    const parts = plain(clean, ['loc', 'ram', 'rom'])?.arguments[0]?.parts;
    const part = clean.pick(parts?.filter(({ role }) => role === 'address' || role === 'length') ?? []);
    return part && clean.replace(part.end, part.end, clean.pick(['x', '_0', 'iB', 'q']) ?? 'x');
  },
  'ambiguous-number': (clean) => {
    const option = plain(clean, ['loc', 'ram']);
    const part = option?.arguments[0]?.parts.find(
      ({ role, text }) => role === 'address' && /^0x\d\d+$/.test(text),
    );
    return part && clean.replace(part.start, part.end, part.text.slice(2));
  },
  'value-out-of-range': (clean) => clean.atTop('set message-block-timeout 20000'),
  'invalid-value': (clean) => clean.atTop('logger loud stderr'),
  'invalid-substitution': (clean) => clean.atTop('dump $env{HOME'),
  'repeated-option': (clean) => {
    const option = clean.pick(
      clean.analysis.tree.options.filter(
        (known) =>
          known.status === 'known' &&
          known.component !== undefined &&
          known.component.opener !== known &&
          known.fact?.repetition === 'last-wins',
      ),
    );
    return option && clean.after(option, clean.text.slice(option.start, option.end));
  },
};
