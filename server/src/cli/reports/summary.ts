import { counted } from '../../../../shared/words';
import { SEVERITIES } from '../../checks/rule';
import type { CheckRun } from './report';

/** "3 errors, 2 warnings in 2 of 14 files; 2 fixable with --fix". */
export function summary({ files, failed }: CheckRun): string {
  const findings = files.flatMap((file) => file.findings);
  const total = files.length + failed.length;
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, NAMES[severity])];
  });
  const holders = files.filter((file) => file.findings.length > 0).length;
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe === true)).length;
  const found =
    counts.length === 0
      ? `no findings in ${counted(files.length, 'file')}`
      : `${counts.join(', ')} in ${total === 1 ? '1 file' : `${holders} of ${total} files`}`;
  const more = [
    ...(fixable === 0 ? [] : [`${fixable} fixable with --fix`]),
    ...(failed.length === 0 ? [] : [`${counted(failed.length, 'file')} not checked`]),
  ];
  return [found, ...more].join('; ');
}

const NAMES = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' } as const;
