import type { DirectiveName } from '../syntax/directive';

/** What each comment to the tool does, in a sentence. */
export const DIRECTIVE_MEANINGS: Readonly<Record<DirectiveName, string>> = {
  'ignore-next-line': 'Silences the checks it names on the next line that holds a word.',
  'ignore-file': 'Silences the checks it names in this file.',
  target: 'Says what the configuration is for, before settings and before what the file gives away.',
  format: '`off` leaves what follows as it is when the file is formatted, until `on`.',
  'map-begin': 'The table up to `map-end` is made from this file; a hint tells when it no longer agrees.',
  'map-end': 'The end of the table that begins at `map-begin`.',
};
