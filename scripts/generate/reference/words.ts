import type { VariableFact } from '../../../server/src/catalogue/shape';
import { VARIABLES } from '../../../server/src/catalogue/variables';
import { BOOLEAN_WORDS, TRISTATE_WORDS } from '../../../server/src/catalogue/vocabulary/booleans';
import { EXIT_STATUSES } from '../../../server/src/catalogue/vocabulary/exitStatus';
import { LOCATION_TYPES } from '../../../server/src/catalogue/vocabulary/locationTypes';
import {
  PASS_INTERRUPT_ATTRIBUTES,
  PASS_LETTERS,
  PASS_SIGNS,
} from '../../../server/src/catalogue/vocabulary/passLetters';
import { PEER_FEATURE_MASKS } from '../../../server/src/catalogue/vocabulary/peerFeatures';
import { SCHEDULE_LETTERS, SPORADIC_PARTS } from '../../../server/src/catalogue/vocabulary/schedule';
import { SUBSTITUTIONS } from '../../../server/src/catalogue/vocabulary/substitutions';
import { VIRTIO_NET_FEATURES } from '../../../server/src/catalogue/vocabulary/virtioNetFeatures';
import { code, paragraphs, table } from './markdown';
import { range, wordTable } from './options';
import { applicability, sourceCell } from './provenance';

/** The variables of `set`. */
export function variableSection(): string {
  return paragraphs(
    '## Variables of `set`',
    'The list differs by release and host; `qvm set ?` prints that of an installed one.',
    table(
      ['variable', 'type', 'scope', 'releases, architectures', 'meaning', 'source'],
      VARIABLES.map((variable) => [
        code(variable.name),
        variable.type,
        scopeCell(variable),
        applicability(variable),
        [
          variable.description,
          variable.least === undefined ? '' : `Range: ${range(variable)} ${variable.unit ?? ''}.`,
          variable.default === undefined ? '' : `Default: ${variable.default}.`,
        ]
          .filter((part) => part !== '')
          .join(' '),
        sourceCell(variable.source, variable),
      ]),
    ),
  );
}

/** What a variable applies to, with the other scope that it had in older releases. */
function scopeCell({ scope, formerScope }: VariableFact): string {
  if (scope === 'unknown') return '';
  if (formerScope === undefined) return scope;
  return `${scope}; ${formerScope.scope} until ${formerScope.until} (${sourceCell(formerScope.source)})`;
}

/** Words, letters and bits that arguments are made of. */
export function wordSection(): string {
  return paragraphs(
    '## Words, letters and bits',
    '### Types of locations',
    wordTable(LOCATION_TYPES),
    '### Access letters of `pass`',
    table(
      ['letter', 'stands for', 'meaning', 'source'],
      PASS_LETTERS.map((letter) => [
        code(letter.letter),
        letter.title,
        [
          letter.meaning,
          letter.implies === undefined ? '' : `Implies ${code(letter.implies.join(''))}.`,
          letter.excludes === undefined ? '' : `Not with ${code(letter.excludes.join(''))}.`,
          letter.wants === undefined ? '' : `Wants ${code(letter.wants.join(''))}.`,
        ]
          .filter((part) => part !== '')
          .join(' '),
        sourceCell(letter.source),
      ]),
    ),
    wordTable(PASS_SIGNS),
    'After the line of a passed interrupt:',
    wordTable(PASS_INTERRUPT_ATTRIBUTES),
    '### Scheduling policies',
    wordTable(SCHEDULE_LETTERS),
    'The numbers of the sporadic policy, in their order:',
    SPORADIC_PARTS.map((part, index) => `${index + 1}. ${part.label}: ${part.description}`).join('\n'),
    '### Booleans',
    wordTable(BOOLEAN_WORDS),
    'Where qvm may decide by itself:',
    wordTable(TRISTATE_WORDS),
    '### Substitutions',
    'Each is followed by `{NAME}`.',
    wordTable(SUBSTITUTIONS),
    '### Features of a VIRTIO network device',
    table(
      ['bit', 'name', 'meaning', 'source'],
      VIRTIO_NET_FEATURES.map((feature) => [
        `${feature.bit}`,
        code(feature.name),
        feature.meaning,
        sourceCell(feature.source),
      ]),
    ),
    'Masks of `peerfeats`:',
    wordTable(PEER_FEATURE_MASKS),
    '## Exit statuses of qvm',
    table(
      ['status', 'meaning', 'source'],
      EXIT_STATUSES.map(({ first, last, meaning, source }) => [
        first === last ? `${first}` : `${first} to ${last}`,
        meaning,
        sourceCell(source),
      ]),
    ),
  );
}
