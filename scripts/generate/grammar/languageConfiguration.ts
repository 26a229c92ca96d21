import { BUILTIN } from '../../../server/src/catalogue/builtin';
import { oneOf } from './rule';

/** What the editor does by itself, without the server. */
export function languageConfiguration(): object {
  const vm = BUILTIN.options.filter((option) => option.context === 'vm');
  const openers = vm.filter((option) => option.opens !== undefined).map(({ name }) => name);
  const inContexts = new Set([
    ...BUILTIN.commonOptions.map(({ name }) => name),
    ...BUILTIN.options.filter((option) => option.context !== 'vm').map(({ name }) => name),
    ...BUILTIN.vdevs.flatMap((vdev) => vdev.options.map(({ name }) => name)),
  ]);
  const topLevel = vm.map(({ name }) => name).filter((name) => name !== 'set' && !inContexts.has(name));
  return {
    comments: { lineComment: '#' },
    brackets: [['{', '}']],
    autoClosingPairs: [
      { open: '{', close: '}', notIn: ['comment'] },
      { open: '"', close: '"', notIn: ['string', 'comment'] },
    ],
    surroundingPairs: [
      ['{', '}'],
      ['"', '"'],
    ],
    // One word each: a number with its prefix and unit, `virtio-net`, `gic:38`, `$env`.
    wordPattern:
      '0[xXdD][0-9a-fA-F]+[kKmMgG]?|[0-9][0-9a-zA-Z]*|\\$?[A-Za-z_](?:[\\w.-]*\\w)?(?:(?<!\\b(?:mem|io|pci)):[0-9]+\\b)?',
    indentationRules: {
      increaseIndentPattern: `^\\s*(?:(?:${openers.filter((name) => name !== 'vdev').join('|')})|vdev\\s+[^\\s#]+)\\s*(?:#.*)?$`,
      decreaseIndentPattern: `^\\s*${oneOf(topLevel)}(?:\\s.*)?$`,
    },
    folding: {
      markers: { start: '^\\s*#\\s*region\\b', end: '^\\s*#\\s*endregion\\b' },
    },
    onEnterRules: [
      {
        beforeText: { pattern: '^\\s*#(?!\\s*qvmconf:).*$' },
        afterText: { pattern: '^\\s*\\S' },
        action: { indent: 'none', appendText: '# ' },
      },
    ],
  };
}
