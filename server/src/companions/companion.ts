import type { Catalogue } from '../catalogue/catalogue';
import { readBuildFile } from './buildFile';
import {
  type EmbeddedConfiguration,
  embeddedInBuildFile,
  embeddedInMarkup,
  embeddedInScript,
} from './embedded';
import type { CompanionKind } from './kind';
import { readScript } from './script';
import type { Statement } from './statement';

/** `/guests/a.conf=images/a.qvmconf` in a build file: a path on the target and the file that becomes it. */
interface PathMapping {
  readonly target: string;
  /** As written; relative to where the builder looks. */
  readonly host: string;
}

/** A file beside configurations, as far as it speaks of virtual machines. */
export interface Companion {
  readonly kind: CompanionKind;
  readonly statements: readonly Statement[];
  readonly configurations: readonly EmbeddedConfiguration[];
  readonly mappings: readonly PathMapping[];
}

/** Reads a file beside configurations. Never fails. */
export function readCompanion(kind: CompanionKind, text: string, catalogue: Catalogue): Companion {
  switch (kind) {
    case 'script': {
      const script = readScript(text);
      return {
        kind,
        statements: script.statements,
        configurations: embeddedInScript(script, catalogue),
        mappings: [],
      };
    }
    case 'build': {
      const file = readBuildFile(text);
      const mappings = file.entries.flatMap(({ target, host }) => {
        const [to, from] = [target.value, host?.value];
        return to === undefined || from === undefined ? [] : [{ target: to, host: from }];
      });
      const configurations = embeddedInBuildFile(text, file, catalogue);
      return { kind, statements: file.statements, configurations, mappings };
    }
    default:
      return { kind, statements: [], configurations: embeddedInMarkup(text, kind, catalogue), mappings: [] };
  }
}
