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
        configuration: async ({ analysis, params: { options } }) => {
          const { formatDocument } = await import('../../features/format/format');
          return formatDocument(analysis, style(options));
        },
        inside: async ({ document, inner, params: { options } }) => {
          const { formatBlock } = await import('../../features/format/block');
          return inner.flatMap(({ analysis, ...block }) =>
            formatBlock(document, block, analysis.inputs, style(options)),
          );
        },
      }),
      ofText(DocumentRangeFormattingRequest.type, [], {
        configuration: async ({ analysis, params: { range, options } }) => {
          const { formatRange } = await import('../../features/format/format');
          return formatRange(analysis, range, style(options));
        },
        inside: async ({ document, inner, params: { range, options } }) => {
          const { formatBlock } = await import('../../features/format/block');
          return inner.flatMap(({ analysis, ...block }) =>
            formatBlock(document, block, analysis.inputs, style(options), range),
          );
        },
      }),
      ofDocument(
        DocumentOnTypeFormattingRequest.type,
        [],
        async ({ analysis, params: { position, options } }) => {
          const { formatOnType } = await import('../../features/format/onType');
          return formatOnType(analysis, position, style(options));
        },
      ),
    ],
  };
};
