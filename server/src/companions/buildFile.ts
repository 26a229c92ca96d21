import { ComposedText, copied } from '../text/composed';
import { endOfLine } from '../text/lines';
import type { Place } from '../text/place';
import { readScript } from './script';
import type { ScriptWord, ShellCommand } from './shell/commands';
import type { Statement } from './statement';
import { statedNumber } from './statements/guest';

/** `[name=value]`, `[+name]` or `[-name]`. */
interface BuildAttribute extends Place {
  readonly name: string;
  /** `true` and `false` for `+name` and `-name`. */
  readonly value: ScriptWord | boolean;
}

/** One file of an image. */
interface BuildEntry extends Place {
  readonly attributes: readonly BuildAttribute[];
  /** The path in the image. */
  readonly target: ScriptWord;
  /** The path on the machine that builds, where the line gives one. */
  readonly host: ScriptWord | undefined;
  /** What stands between `{` and `}`. */
  readonly inline: Place | undefined;
}

/** A build file of QNX's image builder as far as it speaks of virtual machines. */
export interface BuildFile {
  readonly attributes: readonly BuildAttribute[];
  readonly entries: readonly BuildEntry[];
  /** Of the scripts in it, and of its attributes; in the order of the text. */
  readonly statements: readonly Statement[];
  readonly commands: readonly ShellCommand[];
}

/** Reads a build file. Never fails; what makes no sense is passed over to the next line. */
export function readBuildFile(text: string): BuildFile {
  const { entries, attributes } = new Reader(text).read();
  const scripts = entries.flatMap(({ inline }) => (inline === undefined ? [] : [readScript(text, inline)]));
  const statements = [
    ...attributes.flatMap(imageStatement),
    ...scripts.flatMap((script) => script.statements),
  ];
  return {
    attributes,
    entries,
    statements: statements.sort((a, b) => a.start - b.start),
    commands: scripts.flatMap(({ commands }) => commands),
  };
}

function imageStatement({ name, value, start, end }: BuildAttribute): Statement[] {
  if (name !== 'image' || typeof value === 'boolean') return [];
  // `image=START-END,ram:…`: the start alone says where the image is.
  const first = value.slice(0, /^[^-,]*/.exec(value.text)?.[0].length);
  return [{ kind: 'image', address: statedNumber(first, 10), start, end }];
}

class Reader {
  private readonly entries: BuildEntry[] = [];
  private readonly attributes: BuildAttribute[] = [];
  /** Those of the line, which belong to its entry. */
  private pending: BuildAttribute[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  read(): { entries: BuildEntry[]; attributes: BuildAttribute[] } {
    while (this.at < this.text.length) {
      const character = this.text[this.at] ?? '';
      if (/[\r\n]/.test(character)) {
        this.pending = [];
        this.at++;
      } else if (/\s/.test(character)) this.at++;
      else if (character === '#') this.at = endOfLine(this.text, this.at);
      else if (character === '[') this.readAttributes();
      else this.readEntry();
    }
    return { entries: this.entries, attributes: this.attributes };
  }

  private readAttributes(): void {
    const close = closing(this.text, this.at + 1, ']');
    const inside = this.text.slice(this.at + 1, close);
    for (const match of inside.matchAll(/([+-]?)([A-Za-z_]\w*)(?:=("[^"]*"|[^\s"]+))?/g)) {
      const [all, sign = '', name = '', written] = match;
      const start = this.at + 1 + match.index;
      const end = start + all.length;
      const value =
        written === undefined
          ? sign !== '-'
          : new ComposedText([copied(undefined, this.text, unquoted(written, end))]);
      const attribute = { name, value, start, end };
      this.pending.push(attribute);
      this.attributes.push(attribute);
    }
    this.at = Math.min(this.text.length, close + 1);
  }

  private readEntry(): void {
    const start = this.at;
    const target = this.takePath(/[\s={]/);
    this.skipBlanks();
    let host: ScriptWord | undefined;
    let inline: Place | undefined;
    if (this.text[this.at] === '=') {
      this.at++;
      this.skipBlanks();
      if (this.text[this.at] === '{') inline = this.takeInline();
      else host = this.takePath(/\s/);
    }
    // A sign that begins nothing is passed over, so that reading goes on.
    if (this.at === start) this.at++;
    if (target.text !== '')
      this.entries.push({ attributes: this.pending, target, host, inline, start, end: this.at });
    if (inline !== undefined) this.pending = [];
  }

  private takePath(stop: RegExp): ScriptWord {
    const start = this.at;
    if (this.text[start] === '"') {
      const close = this.text.indexOf('"', start + 1);
      const end = close < 0 ? endOfLine(this.text, start) : close;
      this.at = close < 0 ? end : end + 1;
      return new ComposedText([copied(undefined, this.text, { start: start + 1, end })]);
    }
    while (this.at < this.text.length && !stop.test(this.text[this.at] ?? '')) this.at++;
    return new ComposedText([copied(undefined, this.text, { start, end: this.at })]);
  }

  /** An inline file ends at the first `}` without a `\` before it. */
  private takeInline(): Place {
    const start = this.at + 1;
    const end = closing(this.text, start, '}');
    this.at = Math.min(this.text.length, end + 1);
    return { start, end };
  }

  private skipBlanks(): void {
    while (/[ \t]/.test(this.text[this.at] ?? '')) this.at++;
  }
}

/** Offset of the first such sign without a `\` before it, or the text's length. */
function closing(text: string, from: number, sign: string): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === sign) return at;
  }
  return text.length;
}

function unquoted(written: string, end: number): Place {
  const quotes = written.startsWith('"') ? 1 : 0;
  return { start: end - written.length + quotes, end: end - quotes };
}
