import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { HostFinding } from '../host/finding';
import type { CheckedFile, CheckedFinding, NamedFile } from './reports/report';

/** The files of a host as reports name them, each once. */
export class NamedFiles {
  private readonly named = new Map<string, NamedFile>();

  /** @param pathOf how people name the file of an address */
  constructor(private readonly pathOf: (uri: string) => string) {}

  name(document: TextDocument): NamedFile {
    const { uri } = document;
    const known = this.named.get(uri) ?? { path: this.pathOf(uri), document };
    this.named.set(uri, known);
    return known;
  }

  /** A file with what is found in it. */
  checked(document: TextDocument, findings: readonly HostFinding[]): CheckedFile {
    return { ...this.name(document), findings: findings.map((finding) => this.finding(finding)) };
  }

  private finding({ start, end, rule, severity, message, tag, related, fixes }: HostFinding): CheckedFinding {
    return {
      start,
      end,
      rule,
      severity,
      message,
      ...(tag === undefined ? {} : { tag }),
      related: related.map((place) => ({
        start: place.start,
        end: place.end,
        message: place.message,
        file: this.name(place.document),
      })),
      fixes: (fixes?.() ?? []).map(({ edits, ...fix }) => ({
        ...fix,
        edits: edits.map((edit) => ({
          start: edit.start,
          end: edit.end,
          text: edit.text,
          file: this.name(edit.document),
        })),
      })),
    };
  }
}
