import { SUBSTITUTIONS } from '../../server/src/catalogue/vocabulary/substitutions';
import type { Generated } from '../generated';
import { componentRules, optionRules } from './grammar/contexts';
import { languageConfiguration } from './grammar/languageConfiguration';
import { groups, include, match, NUMBER, oneOf, type Rule } from './grammar/rule';

export const GENERATED: readonly Generated[] = [
  { path: 'syntaxes/qvmconf.tmLanguage.json', text: () => json(grammar()) },
  { path: 'syntaxes/language-configuration.json', text: () => json(languageConfiguration()) },
];

const NOTE = 'Made by "npm run generate" from server/src/catalogue. Do not edit by hand.';

function grammar(): object {
  const components = componentRules();
  return {
    information_for_contributors: [NOTE],
    name: 'qvm configuration',
    scopeName: 'source.qvmconf',
    patterns: [
      include('comment'),
      ...Object.keys(components).map(include),
      include('vm-options'),
      include('loose'),
    ],
    repository: {
      ...components,
      ...optionRules(),
      comment: comment(),
      string: string(),
      opaque: opaque(),
      loose: loose(),
    },
  };
}

/** A comment to the end of the line; one that speaks to qvmconf itself stands out. */
function comment(): Rule {
  return {
    patterns: [
      {
        name: 'comment.line.number-sign.directive.qvmconf',
        match: '(#)\\s*(qvmconf:)\\s*([\\w-]+)?.*$',
        captures: {
          1: { name: 'punctuation.definition.comment.qvmconf' },
          2: { name: 'keyword.other.directive.qvmconf' },
          3: { name: 'keyword.other.directive.name.qvmconf' },
        },
      },
      {
        name: 'comment.line.number-sign.qvmconf',
        match: '(#).*$',
        captures: { 1: { name: 'punctuation.definition.comment.qvmconf' } },
      },
    ],
  };
}

/** Quotes may hold line ends and `#`; a backslash escapes nothing, at a line's end it only continues. */
function string(): Rule {
  return {
    name: 'string.quoted.double.qvmconf',
    begin: '"',
    end: '"',
    beginCaptures: { 0: { name: 'punctuation.definition.string.begin.qvmconf' } },
    endCaptures: { 0: { name: 'punctuation.definition.string.end.qvmconf' } },
    patterns: [match('\\\\$', 'constant.character.escape.line-continuation'), include('opaque')],
  };
}

/** What is replaced by other text before or while qvm reads. */
function opaque(): Rule {
  const known = oneOf(SUBSTITUTIONS.map(({ word }) => word));
  return {
    patterns: [
      groups(
        `(${known})(\\{)([^}\\s]*)(\\})`,
        'support.function.substitution',
        'punctuation.section.embedded.begin',
        'variable.other.substitution',
        'punctuation.section.embedded.end',
      ),
      match('@[A-Za-z_]\\w*@', 'constant.other.placeholder.template'),
    ],
  };
}

/** Words that belong to no known option. */
function loose(): Rule {
  return {
    patterns: [
      include('string'),
      include('opaque'),
      match('\\\\$', 'constant.character.escape.line-continuation'),
      match(`(?<![\\w./-])(?=[0-9])${NUMBER}`, 'constant.numeric'),
    ],
  };
}

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
