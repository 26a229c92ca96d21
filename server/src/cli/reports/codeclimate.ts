import { isAbsolute, relative } from 'node:path';
import type { Severity } from '../../checks/rule';
import { type CheckedFile, type Report, rangeIn } from './report';

const SEVERITIES: Readonly<Record<Severity, 'critical' | 'major' | 'minor' | 'info'>> = {
  error: 'critical',
  warning: 'major',
  information: 'minor',
  hint: 'info',
};

/** Code Climate's issues as GitLab reads them for its code quality report. Lines from 1. */
export const CODE_CLIMATE: Report = {
  name: 'codeclimate',
  meaning: 'the code quality report of GitLab',
  async write({ files }) {
    // No other report needs it, and it takes long to load.
    const { createHash } = await import('node:crypto');
    const fingerprintOf = (text: string) => createHash('sha256').update(text).digest('hex');
    const issues = files.flatMap((file) => issuesOf(file, fingerprintOf));
    return `${JSON.stringify(issues, undefined, 2)}\n`;
  },
};

function issuesOf(checked: CheckedFile, fingerprintOf: (text: string) => string) {
  const { path, findings } = checked;
  const file = repositoryPath(path);
  const seen = new Map<string, number>();
  return findings.map(({ rule, severity, message, start, end }) => {
    // Lines are left out, so that an issue stays the same when others are added above it.
    const words = [file, rule, message].join('\n');
    const before = seen.get(words) ?? 0;
    seen.set(words, before + 1);
    const range = rangeIn(checked, { start, end });
    return {
      type: 'issue',
      check_name: rule,
      description: message,
      categories: ['Bug Risk'],
      severity: SEVERITIES[severity],
      fingerprint: fingerprintOf(`${words}\n${before}`),
      location: { path: file, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
    };
  });
}

/** GitLab wants paths from the top of the repository, where its jobs run. */
function repositoryPath(path: string): string {
  const below = isAbsolute(path) ? relative(process.cwd(), path) : path;
  const plain = below.startsWith('..') ? path : below;
  return plain.replaceAll('\\', '/').replace(/^\.\//, '');
}
