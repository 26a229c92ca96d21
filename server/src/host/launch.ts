import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, OriginOf } from '../analysis/analysis';
import { ComposedText, copied, type Piece, standIn } from '../text/composed';
import type { Edit } from '../text/edit';
import type { Place } from '../text/place';
import { outlineOf } from './outline';
import type { HostEdit, HostPlace } from './place';

/** One text that a qvm reads: a file, a configuration inside another file, or words of a command line. */
export interface LaunchText {
  /** The file that it stands in. */
  readonly document: TextDocument;
  /** The configuration, with the way back to the file. */
  readonly text: ComposedText;
  /** Of a text that is a whole file, its own analysis. */
  readonly analysis?: Analysis;
}

/**
 * Makes the analysis of a text that is no single file; `sections` are the files that it is made of. A file of it that
 * has an analysis of its own is given as the one whose settings hold.
 */
export type AnalyseText = (
  document: TextDocument,
  sections: readonly Place[],
  like: Analysis | undefined,
  originOf: OriginOf,
) => Analysis;

/** The texts that one qvm reads, in their order: one virtual machine. A file alone is the usual launch. */
export class Launch {
  private constructor(
    readonly texts: readonly LaunchText[],
    /** Its offsets are those of the texts put together; `place` leads back to the files. */
    readonly analysis: Analysis,
    /** Undefined where the analysis is that of the one file. */
    private readonly composed: ComposedText<TextDocument> | undefined,
  ) {}

  static ofFile(analysis: Analysis): Launch {
    return new Launch([fileText(analysis)], analysis, undefined);
  }

  /** @param texts at least one */
  static of(texts: readonly LaunchText[], analyse: AnalyseText): Launch {
    const [first] = texts;
    if (first === undefined) throw new RangeError('a launch has a text');
    if (texts.length === 1 && first.analysis !== undefined) return Launch.ofFile(first.analysis);
    const pieces: Piece<TextDocument>[] = [];
    const sections: Place[] = [];
    let at = 0;
    for (const { document, text } of texts) {
      const own = text.pieces.map((piece) => ({ ...piece, source: document }));
      const last = text.pieces.at(-1)?.end ?? 0;
      // A line end of its own, so that no word and no comment runs into the next file.
      own.push(standIn(document, '\n', { start: last, end: last }));
      const length = own.reduce((sum, piece) => sum + piece.text.length, 0);
      sections.push({ start: at, end: at + length });
      pieces.push(...own);
      at += length;
    }
    const composed = new ComposedText(pieces);
    const { uri, languageId, version } = first.document;
    const document = TextDocument.create(uri, languageId, version, composed.text);
    const like = texts.find(({ analysis }) => analysis !== undefined)?.analysis;
    return new Launch(
      texts,
      analyse(document, sections, like, (place) => placeOf(composed, place) ?? { document, ...place }),
      composed,
    );
  }

  /** How people call the machine. */
  get name(): string {
    return outlineOf(this.analysis).name;
  }

  /** Its files, each once, in their order. */
  get documents(): readonly TextDocument[] {
    return [...new Set(this.texts.map(({ document }) => document))];
  }

  /** Where a range of its analysis stands. */
  place(place: Place): HostPlace {
    const { start, end } = place;
    return placeOf(this.composed, place) ?? { document: this.analysis.document, start, end };
  }

  /** The offset of its analysis at which a place of a file stands; undefined where it stands not. */
  offsetOf(document: TextDocument, offset: number): number | undefined {
    if (this.composed !== undefined) return this.composed.offsetOf(document, offset);
    return document === this.analysis.document ? offset : undefined;
  }

  /** Edits of its analysis as those of its files; undefined where one of them is of no file's own letters. */
  edits(edits: readonly Edit[]): HostEdit[] | undefined {
    const placed: HostEdit[] = [];
    for (const { start, end, text } of edits) {
      const at = this.editable({ start, end });
      if (at === undefined) return undefined;
      placed.push({ ...at, text });
    }
    return placed;
  }

  private editable(place: Place): HostPlace | undefined {
    if (this.composed === undefined) return this.place(place);
    const { start, end } = place;
    if (start === end) {
      const origin = this.composed.origin(start);
      return origin && { document: origin.source, start: origin.offset, end: origin.offset };
    }
    const cut = this.composed.slice(start, end);
    const [source] = new Set(cut.pieces.map((piece) => piece.source));
    const isOne = cut.pieces.every((piece) => piece.source === source);
    return source === undefined || !isOne || cut.written === undefined
      ? undefined
      : { document: source, ...cut.written };
  }
}

function placeOf(composed: ComposedText<TextDocument> | undefined, place: Place): HostPlace | undefined {
  const origin = composed?.originRange(place);
  return origin && { document: origin.source, start: origin.start, end: origin.end };
}

/** A whole file as a text of a launch. */
export function fileText(analysis: Analysis): LaunchText {
  const { document } = analysis;
  const text = document.getText();
  const whole = copied(undefined, text, { start: 0, end: text.length });
  return { document, text: new ComposedText([whole]), analysis };
}
