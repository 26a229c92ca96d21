import type { TargetStatus } from '../../../shared/protocol';
import type { Analysis } from '../analysis/analysis';
import { RELEASES } from '../catalogue/provenance';
import type { Inference, Target } from '../machine/target';

/**
 * Architecture and release with their evidence; what cannot be told is said to be unknown.
 * @param asked the file that is looked at, of a machine of several
 */
export function targetStatus(analysis: Analysis, asked: string = analysis.document.uri): TargetStatus {
  const { target } = analysis.machine;
  const evidence = target.architecture?.evidence ?? target.release?.evidence;
  return {
    text: `${target.architecture?.value ?? 'architecture unknown'}, ${releaseText(target)}`,
    detail: [reason(analysis, target.architecture), reason(analysis, target.release)]
      .filter((text) => text !== undefined)
      .join('; '),
    ...(evidence === undefined
      ? {}
      : { evidence: analysis.rangeSeenFrom(asked, evidence.start, evidence.end) }),
  };
}

function releaseText({ release, possibleReleases }: Target): string {
  if (release !== undefined) return `release ${release.value}`;
  if (possibleReleases.length === 0) return 'no release has everything in it';
  return possibleReleases.length === RELEASES.length
    ? 'any release'
    : `release ${possibleReleases.join(' or ')}`;
}

function reason(analysis: Analysis, inference: Inference<string> | undefined): string | undefined {
  if (inference === undefined) return undefined;
  const { value, stated, evidence } = inference;
  if (stated) return `${value}: stated`;
  if (evidence === undefined) return undefined;
  const words = [evidence.name, evidence.arguments[0]?.word.text].filter((word) => word !== undefined);
  const line = analysis.range(evidence.start, evidence.end).start.line + 1;
  return `${value}: ${words.join(' ')}, line ${line}`;
}
