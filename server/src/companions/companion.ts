import type { Catalogue } from '../catalogue/catalogue';
import { readBuildFile } from './buildFile';
import {
  type EmbeddedConfiguration,
  embeddedInBuildFile,
  embeddedInMarkup,
  embeddedInScript,
} from './embedded';
import { readScript } from './script';
import type { Statement } from './statement';

/** The forms of files that stand beside configurations. */
const COMPANION_KINDS = ['script', 'build', 'markdown', 'restructuredtext'] as const;
type CompanionKind = (typeof COMPANION_KINDS)[number];

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

const ENDINGS: readonly { readonly ending: RegExp; readonly kind: CompanionKind }[] = [
  { ending: /\.(?:sh|ksh)$/i, kind: 'script' },
  { ending: /\.build$/i, kind: 'build' },
  { ending: /\.(?:md|markdown)$/i, kind: 'markdown' },
  { ending: /\.rst$/i, kind: 'restructuredtext' },
];

/** What kind of companion a file is by its name, or undefined. */
export function companionKind(name: string): CompanionKind | undefined {
  return ENDINGS.find(({ ending }) => ending.test(name))?.kind;
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
