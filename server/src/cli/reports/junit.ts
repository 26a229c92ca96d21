import { type CheckedFile, type CheckRun, type FailedFile, isAtLeast, type Report } from './report';
import { element, xmlDocument, xmlText } from './xml';

/**
 * JUnit's XML, which Jenkins, GitLab and others show as test results: a suite for each file, a case for each finding.
 * Cases fail that make the run fail; a file without any has one case that passes.
 */
export const JUNIT: Report = {
  name: 'junit',
  meaning: 'test results for Jenkins, GitLab and others',
  write(run) {
    const suites = [
      ...run.files.map((file) => ({ file, failures: failing(file, run).length, errors: 0 })),
      ...run.failed.map((file) => ({ file, failures: 0, errors: 1 })),
    ];
    const tests = run.files.reduce((sum, file) => sum + casesOf(file), run.failed.length);
    const attributes = {
      name: 'qvmconf',
      tests,
      failures: suites.reduce((sum, suite) => sum + suite.failures, 0),
      errors: run.failed.length,
    };
    const content = [
      ...run.files.map((file) => suiteOf(file, run)),
      ...run.failed.map((file) => failedSuite(file)),
    ];
    return xmlDocument(element('testsuites', attributes, content));
  },
};

function suiteOf(file: CheckedFile, run: CheckRun): string {
  const { path, findings, document } = file;
  const cases = findings.map((finding) => {
    const { line, character } = document.positionAt(finding.start);
    const place = `${path}:${line + 1}:${character + 1}`;
    const words = xmlText(`${place}: ${finding.severity}: ${finding.message} [${finding.rule}]`);
    const content = isAtLeast(finding.severity, run.failOn)
      ? element('failure', { type: finding.severity, message: finding.message }, [words])
      : element('system-out', {}, [words]);
    return element('testcase', { name: `${finding.rule} at line ${line + 1}`, classname: path, time: 0 }, [
      content,
    ]);
  });
  const clean = element('testcase', { name: 'check', classname: path, time: 0 });
  const attributes = {
    name: path,
    tests: casesOf(file),
    failures: failing(file, run).length,
    errors: 0,
    skipped: 0,
  };
  return element('testsuite', attributes, cases.length === 0 ? [clean] : cases);
}

function failedSuite({ path, problem }: FailedFile): string {
  const error = element('error', { type: 'file', message: problem });
  const one = element('testcase', { name: 'check', classname: path, time: 0 }, [error]);
  return element('testsuite', { name: path, tests: 1, failures: 0, errors: 1, skipped: 0 }, [one]);
}

function casesOf({ findings }: CheckedFile): number {
  return Math.max(1, findings.length);
}

function failing({ findings }: CheckedFile, { failOn }: CheckRun) {
  return findings.filter(({ severity }) => isAtLeast(severity, failOn));
}
