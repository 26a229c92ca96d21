import { counted } from '../../../../shared/words';
import { SEVERITIES } from '../../checks/rule';
import type { CheckRun } from './report';

/** "3 errors, 2 warnings in 2 of 14 files; 2 fixable with --fix", or what --fix did and left. */
export function summary({ files, failed, fixed }: CheckRun): string {
  const findings = files.flatMap((file) => file.findings);
  const total = files.length + failed.length;
  const counts = SEVERITIES.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [counted(count, NAMES[severity])];
  });
  const holders = files.filter((file) => file.findings.length > 0).length;
  const fixable = findings.filter(({ fixes }) => fixes.some(({ safe }) => safe === true)).length;
  const left = fixed === undefined ? '' : ' left';
  const found =
    counts.length === 0
      ? `no findings${left} in ${counted(files.length, 'file')}`
      : `${counts.join(', ')}${left} in ${total === 1 ? '1 file' : `${holders} of ${total} files`}`;
  const more = [
    // What --fix left it could not fix without another mistake.
    ...(fixable === 0 || fixed !== undefined ? [] : [`${fixable} fixable with --fix`]),
    ...(failed.length === 0 ? [] : [`${counted(failed.length, 'file')} not checked`]),
  ];
  return [...(fixed === undefined ? [] : [applied(fixed)]), found, ...more].join('; ');
}

function applied({ fixes, files }: NonNullable<CheckRun['fixed']>): string {
  if (fixes === 0) return 'nothing to fix safely';
  return `${counted(fixes, 'safe fix', 'safe fixes')} applied in ${counted(files, 'file')}`;
}

const NAMES = { error: 'error', warning: 'warning', information: 'note', hint: 'hint' } as const;
