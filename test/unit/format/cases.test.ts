/** Texts before and after formatting, in `cases/`. A case's style stands in brackets after its name. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formattedText } from '../../../server/src/features/format/format';
import { editorStyle, type FormatStyle } from '../../../server/src/features/format/style';
import { analyse } from '../support/analysis';

const FOLDER = path.join(import.meta.dirname, 'cases');

const STYLES: Readonly<Record<string, FormatStyle>> = {
  '': editorStyle(true, 4, 'keep'),
  expand: editorStyle(true, 4, 'expand'),
  tabs: editorStyle(false, 4, 'keep'),
  two: editorStyle(true, 2, 'keep'),
};

function casesOf(file: string): { name: string; style: FormatStyle; before: string; after: string }[] {
  const text = readFileSync(path.join(FOLDER, file), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [head = '', body = ''] = [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1)];
      const [, name = head, style = ''] = /^(.*?)(?: \[(\w+)\])?$/.exec(head) ?? [];
      const [before = '', after = ''] = body.split('--->\n');
      const chosen = STYLES[style];
      if (chosen === undefined) throw new Error(`no style "${style}" for "${name}"`);
      return { name, style: chosen, before, after };
    });
}

describe.each(readdirSync(FOLDER))('%s', (file) => {
  test.each(casesOf(file))('$name', ({ style, before, after }) => {
    expect(formattedText(analyse(before), style)).toBe(after);
  });

  test.each(casesOf(file))('$name, with CRLF', ({ style, before, after }) => {
    const crlf = (text: string) => text.replaceAll('\n', '\r\n');
    expect(formattedText(analyse(crlf(before)), style)).toBe(crlf(after));
  });
});
