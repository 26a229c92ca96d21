/**
 * A text as one word of a POSIX shell, which reads it back letter for letter and runs nothing of it. Quotes stand only
 * where they are needed.
 */
export function shellWord(text: string): string {
  // No file name and no argument can hold a zero byte; shells read over it.
  const word = text.replaceAll('\0', '');
  return /^[\w%+,./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
