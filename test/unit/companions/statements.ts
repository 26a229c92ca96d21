import type { ScriptWord } from '../../../server/src/companions/shell/commands';
import type { StatedNumber, Statement } from '../../../server/src/companions/statement';

/** A statement on one line, for tables; `?` stands for what cannot be known. */
export function describeStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'launch':
      return [
        'qvm',
        ...statement.arguments.map(({ kind, text }) => (kind === 'file' ? '@' : '') + said(text)),
      ].join(' ');
    case 'peer':
      return [
        statement.program,
        ...members({
          if: statement.interface,
          peer: statement.peer,
          bind: statement.bind,
          mac: statement.mac,
          features: statement.features,
        }),
      ].join(' ');
    case 'interface':
      return `interface ${said(statement.interface)}`;
    case 'disk':
      return ['disk', ...members({ prefix: statement.prefix, file: statement.file })].join(' ');
    case 'wait':
      return `wait ${said(statement.path)}`;
    case 'device':
      return `${statement.program.name} ${number(statement.address)} ${number(statement.line)}`;
    case 'image':
      return `image ${number(statement.address)}`;
    case 'startup':
      return `startup gic=${statement.gicVersion ?? '-'}`;
  }
}

function members(words: Readonly<Record<string, ScriptWord | undefined>>): string[] {
  return Object.entries(words).flatMap(([name, word]) =>
    word === undefined ? [] : [`${name}=${said(word)}`],
  );
}

function said(word: ScriptWord): string {
  return word.value ?? '?';
}

function number(stated: StatedNumber | undefined): string {
  if (stated === undefined) return '-';
  return stated.value === undefined ? '?' : `0x${stated.value.toString(16)}`;
}
