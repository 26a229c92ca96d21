import type { Catalogue } from '../catalogue/catalogue';
import { looksLikeConfiguration } from '../syntax/looksLikeConfiguration';
import { ComposedText, copied, standIn } from '../text/composed';
import type { Place } from '../text/place';
import type { BuildFile } from './buildFile';
import { codeBlocks, type Markup } from './markup';
import type { Script } from './script';
import type { ScriptWord, ShellCommand } from './shell/commands';

/** A configuration that stands inside another file. */
export interface EmbeddedConfiguration extends Place {
  /** The configuration, with the way back to the file around it. */
  readonly text: ComposedText;
  /** The path under which qvm finds it, where the file around it tells; undefined in a text for people. */
  readonly path: ScriptWord | undefined;
  /** Everything between its first and its last character is the configuration itself, and nothing stands for another. */
  readonly literal: boolean;
}

/** Words by which a code block says that it is a configuration. */
const OWN_LANGUAGES = ['qvmconf', 'qvm'];

/** The inline files of a build file that are configurations. */
export function embeddedInBuildFile(
  text: string,
  { entries, commands }: BuildFile,
  catalogue: Catalogue,
): EmbeddedConfiguration[] {
  const inline = entries.flatMap(({ inline, target }) =>
    inline !== undefined && looksLikeConfiguration(text.slice(inline.start, inline.end), catalogue)
      ? [{ text: whole(text, inline), path: target, literal: true, ...inline }]
      : [],
  );
  return [...inline, ...embeddedInCommands(commands, catalogue)];
}

/** The configurations that a script writes: `cat > FILE <<EOF`, `tee FILE <<EOF`, `printf '…' > FILE`. */
export function embeddedInScript({ commands }: Script, catalogue: Catalogue): EmbeddedConfiguration[] {
  return embeddedInCommands(commands, catalogue);
}

/** The code blocks of a text for people that are configurations, or say that they are. */
export function embeddedInMarkup(
  text: string,
  markup: Markup,
  catalogue: Catalogue,
): EmbeddedConfiguration[] {
  return codeBlocks(text, markup).flatMap((block) => {
    const says = OWN_LANGUAGES.includes(block.language);
    if (!says && !looksLikeConfiguration(text.slice(block.start, block.end), catalogue)) return [];
    return [{ text: whole(text, block), path: undefined, literal: true, start: block.start, end: block.end }];
  });
}

function embeddedInCommands(
  commands: readonly ShellCommand[],
  catalogue: Catalogue,
): EmbeddedConfiguration[] {
  return commands.flatMap((command) => {
    const path = writtenTo(command);
    return [...command.documents, ...printed(command)].flatMap((document): EmbeddedConfiguration[] => {
      const text = withoutUnknowns(document);
      if (!looksLikeConfiguration(text.text, catalogue)) return [];
      const { start, end } = text;
      return [{ text, path, literal: text.written !== undefined, start, end }];
    });
  });
}

/** The file that a command writes what it reads to. */
function writtenTo({ words, outputs }: ShellCommand): ScriptWord | undefined {
  const isTee = words[0]?.value === 'tee';
  return isTee ? words.slice(1).find(({ text }) => !text.startsWith('-')) : outputs[0];
}

/** What `printf` and `echo` write to a file. */
function printed({ words, outputs }: ShellCommand): ComposedText[] {
  const name = words[0]?.value;
  if (outputs.length === 0 || (name !== 'printf' && name !== 'echo')) return [];
  const [first] = words.slice(1).filter(({ text }) => !/^-\w+$/.test(text));
  return first === undefined ? [] : [withLineEnds(first)];
}

/** `\n` and `\t` as what they print. */
function withLineEnds(word: ScriptWord): ComposedText {
  const pieces = [];
  let at = 0;
  for (const match of word.text.matchAll(/\\[nt]/g)) {
    pieces.push(...word.slice(at, match.index).pieces);
    const { start, end } = word.slice(match.index, match.index + 2);
    pieces.push(standIn(undefined, match[0] === '\\n' ? '\n' : '\t', { start, end }));
    at = match.index + 2;
  }
  return new ComposedText([...pieces, ...word.slice(at).pieces]);
}

/** A value that the script does not tell reads as a template mark, so that nothing is said about it. */
function withoutUnknowns(text: ComposedText): ComposedText {
  const pieces = text.pieces.map((piece) =>
    piece.unknown === true && /^[$`]/.test(piece.text) ? standIn(undefined, '@UNKNOWN@', piece) : piece,
  );
  return new ComposedText(pieces);
}

function whole(text: string, { start, end }: Place): ComposedText {
  return new ComposedText([copied(undefined, text, { start, end })]);
}
