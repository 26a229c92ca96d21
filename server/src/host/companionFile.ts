import type { TextDocument } from 'vscode-languageserver-textdocument';
import { Suppressions } from '../checks/suppressions';
import type { Companion } from '../companions/companion';
import type { Statement } from '../companions/statement';
import { readDirectives } from '../syntax/directive';
import { tokenize } from '../syntax/lexer';
import type { Place } from '../text/place';
import type { HostPlace } from './place';

/** A script or a build file of a host, for one version of its text. */
export class CompanionFile {
  private readComments: Suppressions | undefined;

  constructor(
    readonly document: TextDocument,
    readonly companion: Companion,
  ) {}

  get statements(): readonly Statement[] {
    return this.companion.statements;
  }

  /** What its comments silence: `# qvmconf: ignore-file RULE` looks the same in a script. */
  get suppressions(): Suppressions {
    this.readComments ??= suppressionsOf(this.document.getText());
    return this.readComments;
  }

  place({ start, end }: Place): HostPlace {
    return { document: this.document, start, end };
  }
}

function suppressionsOf(text: string): Suppressions {
  const tokens = tokenize(text);
  const sections = [{ start: 0, end: text.length }];
  return new Suppressions({ text, tokens, sections }, readDirectives(text, tokens));
}
