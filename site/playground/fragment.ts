/** A text with the name of its file, below one folder. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** More than anyone types; a link must not fill the memory of whoever follows it. */
const LIMIT_CHARACTERS = 2_000_000;
const LIMIT_FILES = 20;

/** Texts as the fragment of an address, compressed; a fragment is sent to no server. */
export async function fragmentOf(files: readonly NamedText[]): Promise<string> {
  const json = JSON.stringify(files.map(({ name, text }) => [name, text]));
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return `#text=${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** The texts of a fragment; undefined when it has none, or none that can be read. */
export async function textsOf(fragment: string): Promise<NamedText[] | undefined> {
  const packed = /^#text=([\w-]+)$/.exec(fragment)?.[1];
  if (packed === undefined) return undefined;
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return textsIn(JSON.parse(await unpacked(bytes)));
  } catch {
    return undefined;
  }
}

async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream());
  const reader = stream.getReader();
  let text = '';
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    text += read.value;
    if (text.length > LIMIT_CHARACTERS) {
      await reader.cancel();
      throw new Error('the text is too long');
    }
  }
  return text;
}

function textsIn(value: unknown): NamedText[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > LIMIT_FILES) return undefined;
  const files = value.flatMap((entry: unknown) =>
    Array.isArray(entry) && isName(entry[0]) && typeof entry[1] === 'string'
      ? [{ name: entry[0], text: entry[1] }]
      : [],
  );
  const isWhole =
    files.length === value.length && new Set(files.map(({ name }) => name)).size === files.length;
  return isWhole ? files : undefined;
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && /^(?!\/)(?!.*\.\.)[^\\]{1,100}$/.test(value);
