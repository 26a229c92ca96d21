import { formatBlock } from '../../features/format/block';
import { formatDocument, formatRange } from '../../features/format/format';
import { formatOnType } from '../../features/format/onType';
import { editorStyle, type FormatStyle, ONE_LINE_STYLES } from '../../features/format/style';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type FormattingOptions,
} from '../messages';
import { ofDocument, ofText, type Requests } from '../request';

/** Formatting of a document, of a range, and of a line when it is finished. */
export const format: Requests = ({ settings }) => {
  const style = ({ insertSpaces, tabSize }: FormattingOptions): FormatStyle => {
    const wanted = settings().value('format.oneLineComponents');
    const oneLine = ONE_LINE_STYLES.find((known) => known === wanted) ?? ONE_LINE_STYLES[0];
    return editorStyle(insertSpaces, tabSize, oneLine);
  };
  return {
    capabilities: {
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    },
    requests: [
      ofText(DocumentFormattingRequest.type, [], {
        configuration: ({ analysis, params: { options } }) => formatDocument(analysis, style(options)),
        inside: ({ document, inner, params: { options } }) =>
          inner.flatMap(({ analysis, ...block }) =>
            formatBlock(document, block, analysis.inputs, style(options)),
          ),
      }),
      ofText(DocumentRangeFormattingRequest.type, [], {
        configuration: ({ analysis, params: { range, options } }) =>
          formatRange(analysis, range, style(options)),
        inside: ({ document, inner, params: { range, options } }) =>
          inner.flatMap(({ analysis, ...block }) =>
            formatBlock(document, block, analysis.inputs, style(options), range),
          ),
      }),
      ofDocument(DocumentOnTypeFormattingRequest.type, [], ({ analysis, params: { position, options } }) =>
        formatOnType(analysis, position, style(options)),
      ),
    ],
  };
};
