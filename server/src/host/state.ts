import type { TextDocument } from 'vscode-languageserver-textdocument';
import { quoted } from '../../../shared/quoted';
import { resolveBeside } from '../analysis/documentAddress';
import type { ProjectProblem } from '../catalogue/project/problem';
import type { GuestTree } from '../layout/verified/guestTree';
import { ComposedText, standIn } from '../text/composed';
import type { Place } from '../text/place';
import type { CompanionFile } from './companionFile';
import type { Guest, Host } from './host';
import { type HostFile, type HostFileGuest, type HostFileText, readHostFile, type Stated } from './hostFile';
import { guestBuildFiles } from './infer';
import { fileText, Launch, type LaunchText } from './launch';
import type { HostLibrary } from './library';

/** A host as a project file states it, and what is wrong in that file. */
export interface StatedHost {
  readonly document: TextDocument;
  readonly host: Host;
  readonly file: HostFile;
  readonly problems: readonly ProjectProblem[];
}

/**
 * The host that a project file describes. What cannot be read is reported and left out; the rest counts.
 * @param folder address of the folder that its paths start from, with `/` at its end
 */
export function stateHost(document: TextDocument, folder: string, library: HostLibrary): StatedHost {
  const file = readHostFile(document.getText());
  const reader = new Reader(document, folder, file, library);
  const host: Host = {
    certainty: 'stated',
    uri: document.uri,
    guests: file.guests.flatMap((guest) => reader.guest(guest)),
    scripts: reader.companions(file.scripts),
    regions: file.regions.map(({ name, hostClients }) => ({
      name: name.value,
      hostClients,
      place: { document, start: name.start, end: name.end },
    })),
  };
  reader.asinfo(file.asinfo);
  const problems = [...file.problems, ...reader.problems].sort((a, b) => a.start - b.start);
  return { document, host, file, problems };
}

class Reader {
  readonly problems: ProjectProblem[] = [];

  constructor(
    private readonly document: TextDocument,
    private readonly folder: string,
    private readonly file: HostFile,
    private readonly library: HostLibrary,
  ) {}

  guest(guest: HostFileGuest): Guest[] {
    const seen = new Set<string>();
    const texts = guest.texts.flatMap((stated) => {
      const key = `${stated.file}\n${stated.inside ?? ''}`;
      const text = seen.has(key) ? undefined : this.text(stated);
      seen.add(key);
      return text ?? [];
    });
    const tree = this.tree(guest.deviceTree, texts[0]);
    if (texts.length === 0) return [];
    const { words } = guest;
    if (words !== undefined) texts.push(this.words(words));
    const launch = Launch.of(texts, this.library.analyse(this.file.target, tree));
    const stated = this.companions(guest.build);
    return [
      {
        launch,
        evidence: this.place(guest.texts[0] ?? guest),
        buildFiles: stated.length > 0 ? stated : guestBuildFiles(launch, this.library),
        regions: guest.regions.map(({ value, ...place }) => ({ name: value, place: this.place(place) })),
      },
    ];
  }

  companions(list: readonly Stated<string>[]): CompanionFile[] {
    const found = new Set<CompanionFile>();
    for (const stated of list) {
      const uri = this.address(stated, stated.value);
      if (uri === undefined) continue;
      const companion = this.library.companion(uri);
      if (companion === undefined)
        this.report(stated, `${quoted(stated.value)} is no script and no build file by its name.`);
      else found.add(companion);
    }
    return [...found];
  }

  asinfo(stated: Stated<string> | undefined): void {
    const uri = stated && this.address(stated, stated.value);
    const fault = uri === undefined ? undefined : this.library.asinfoFault(uri);
    if (stated !== undefined && fault !== undefined) this.report(stated, `${quoted(stated.value)} ${fault}.`);
  }

  /** The tree that qvm made of a machine; the machine counts without one that cannot be read. */
  private tree(stated: Stated<string> | undefined, first: LaunchText | undefined): GuestTree | undefined {
    if (stated === undefined || first === undefined) return undefined;
    const uri = resolveBeside(this.folder, stated.value);
    const tree = uri === undefined ? undefined : this.library.tree(uri, first.document.uri);
    if (tree !== undefined && !('problem' in tree)) return tree;
    // Of a file that is not there, or none that can be read, that is all there is to say.
    if (this.address(stated, stated.value) === undefined || tree === undefined) return undefined;
    this.report(stated, `${quoted(stated.value)} is no device tree: ${tree.problem}`);
    return undefined;
  }

  private text(stated: HostFileText): LaunchText | undefined {
    const uri = this.address(stated, stated.file);
    if (uri === undefined) return undefined;
    if (stated.inside === undefined) {
      const analysis = this.library.analysis(uri, this.file.target);
      if (analysis === undefined) this.report(stated, `${quoted(stated.file)} cannot be read.`);
      return analysis && fileText(analysis);
    }
    const companion = this.library.companion(uri);
    const inside = companion?.companion.configurations.find(({ path }) => path?.value === stated.inside);
    if (companion === undefined || inside === undefined) {
      this.report(stated, `${quoted(stated.file)} has no configuration ${quoted(stated.inside)} inside.`);
      return undefined;
    }
    return { document: companion.document, text: inside.text };
  }

  /** Words as they follow the files; of a text in quotes no single letter can be changed without a look. */
  private words({ value, start, end }: Stated<string>): LaunchText {
    return { document: this.document, text: new ComposedText([standIn(undefined, value, { start, end })]) };
  }

  /** The address of a path that can be read; else says why not. */
  private address(at: Place, path: string): string | undefined {
    const uri = resolveBeside(this.folder, path);
    if (uri === this.document.uri) {
      this.report(at, 'A host file cannot be a part of the host that it describes.');
      return undefined;
    }
    const fault = uri === undefined ? 'has no address' : this.library.fault(uri);
    if (fault !== undefined) {
      this.report(at, `${quoted(path)} ${fault}.`);
      return undefined;
    }
    return uri;
  }

  private place({ start, end }: Place) {
    return { document: this.document, start, end };
  }

  private report({ start, end }: Place, message: string): void {
    this.problems.push({ start, end, message, severity: 'error' });
  }
}
