import { StreamLanguage } from '@codemirror/language';

/** Comments and strings at once; what words and numbers are, the server says. */
export const language = StreamLanguage.define<{ inString: boolean }>({
  name: 'qvmconf',
  startState: () => ({ inString: false }),
  token(stream, state) {
    if (state.inString) {
      if (stream.skipTo('"')) {
        stream.next();
        state.inString = false;
      } else stream.skipToEnd();
      return 'string';
    }
    if (stream.eatSpace()) return null;
    if (stream.peek() === '#') {
      stream.skipToEnd();
      return 'comment';
    }
    if (stream.eat('"')) {
      state.inString = true;
      return 'string';
    }
    stream.match(/^[^\s"]+/);
    return null;
  },
  languageData: { commentTokens: { line: '#' } },
});
