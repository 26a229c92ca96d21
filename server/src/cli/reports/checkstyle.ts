import type { Severity } from '../../checks/rule';
import type { CheckedFile, Report } from './report';
import { element, xmlDocument } from './xml';

const SEVERITIES: Readonly<Record<Severity, 'error' | 'warning' | 'info'>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** Checkstyle's XML, which Jenkins and review tools read. Lines and columns from 1. */
export const CHECKSTYLE: Report = {
  name: 'checkstyle',
  meaning: 'for Jenkins and review tools',
  write: ({ files, failed }) =>
    xmlDocument(
      element('checkstyle', { version: '4.3' }, [
        ...files.map((file) => element('file', { name: file.path }, errorsOf(file))),
        ...failed.map(({ path, problem }) =>
          element('file', { name: path }, [
            element('error', { line: 1, severity: 'error', message: problem, source: 'qvmconf' }),
          ]),
        ),
      ]),
    ),
};

function errorsOf({ document, findings }: CheckedFile): string[] {
  return findings.map(({ start, severity, message, rule }) => {
    const { line, character } = document.positionAt(start);
    return element('error', {
      line: line + 1,
      column: character + 1,
      severity: SEVERITIES[severity],
      message,
      source: `qvmconf.${rule}`,
    });
  });
}
