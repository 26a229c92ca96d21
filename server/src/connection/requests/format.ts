import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  FormattingOptions,
  TextEdit,
} from 'vscode-languageserver';
import { formatDocument, formatRange } from '../../features/format/format';
import { formatOnType } from '../../features/format/onType';
import { editorStyle, type FormatStyle, ONE_LINE_STYLES } from '../../features/format/style';
import type { RegisterHandlers } from '../context';

/** Formatting of a document, of a range, and of a line when it is finished. */
export const registerFormat: RegisterHandlers = ({ connection, guard, analysis, settings }) => {
  const style = ({ insertSpaces, tabSize }: FormattingOptions): FormatStyle => {
    const wanted = settings().value('format.oneLineComponents');
    const oneLine = ONE_LINE_STYLES.find((known) => known === wanted) ?? ONE_LINE_STYLES[0];
    return editorStyle(insertSpaces, tabSize, oneLine);
  };
  connection.onDocumentFormatting(
    guard.wrap<DocumentFormattingParams, TextEdit[]>('textDocument/formatting', [], (params) => {
      const asked = analysis(params.textDocument.uri);
      return asked === undefined ? [] : formatDocument(asked, style(params.options));
    }),
  );
  connection.onDocumentRangeFormatting(
    guard.wrap<DocumentRangeFormattingParams, TextEdit[]>('textDocument/rangeFormatting', [], (params) => {
      const asked = analysis(params.textDocument.uri);
      return asked === undefined ? [] : formatRange(asked, params.range, style(params.options));
    }),
  );
  connection.onDocumentOnTypeFormatting(
    guard.wrap<DocumentOnTypeFormattingParams, TextEdit[]>('textDocument/onTypeFormatting', [], (params) => {
      const asked = analysis(params.textDocument.uri);
      return asked === undefined ? [] : formatOnType(asked, params.position, style(params.options));
    }),
  );
  return {
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
  };
};
