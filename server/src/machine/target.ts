import {
  type Applicability,
  ARCHITECTURES,
  type Architecture,
  existsIn,
  onlyArchitecture,
  RELEASES,
  type Release,
} from '../catalogue/provenance';
import type { OptionKind } from '../syntax/optionKind';
import type { OptionNode, SyntaxTree } from '../syntax/tree';

/** What the user says the configuration is for; absent fields are inferred. */
export interface StatedTarget {
  readonly release?: Release;
  readonly architecture?: Architecture;
}

/** A conclusion with the place in the text that it rests on. */
export interface Inference<T> {
  readonly value: T;
  /** Undefined when the value is stated by settings or a directive and not concluded. */
  readonly evidence: OptionNode | undefined;
  readonly stated: boolean;
}

export interface Target {
  readonly architecture: Inference<Architecture> | undefined;
  readonly release: Inference<Release> | undefined;
  /** Releases that have everything that the file uses; empty when no single release has. */
  readonly possibleReleases: readonly Release[];
}

/** The target as stated, else as far as the text gives it away. */
export function inferTarget(tree: SyntaxTree, stated: StatedTarget): Target {
  const possibleReleases = releasesOf(tree);
  return {
    architecture:
      stated.architecture === undefined
        ? inferArchitecture(tree)
        : { value: stated.architecture, evidence: undefined, stated: true },
    release:
      stated.release === undefined
        ? inferRelease(tree, possibleReleases)
        : { value: stated.release, evidence: undefined, stated: true },
    possibleReleases,
  };
}

/** What most of the text is for, so that one strange device does not decide; of two equals the first. */
function inferArchitecture({ choice }: SyntaxTree): Inference<Architecture> | undefined {
  const votes = ARCHITECTURES.flatMap((value) => {
    const options = choice.of(VOTES[value]);
    const [evidence] = options;
    return evidence === undefined ? [] : [{ value, evidence, count: options.length }];
  });
  const [winner] = votes.sort((a, b) => b.count - a.count || a.evidence.start - b.evidence.start);
  return winner && { value: winner.value, evidence: winner.evidence, stated: false };
}

const VOTES: Readonly<Record<Architecture, OptionKind>> = {
  aarch64: (option) => architectureOf(option) === 'aarch64',
  x86_64: (option) => architectureOf(option) === 'x86_64',
};

/** The one architecture that an option exists for, when there is just one. */
export function architectureOf(option: OptionNode): Architecture | undefined {
  if (option.status !== 'known') return undefined;
  if (option.fact?.opens === 'vdev') return onlyArchitecture(option.component?.vdev?.architectures);
  const own = onlyArchitecture(option.fact?.architectures);
  if (own !== undefined) return own;
  for (const { parts } of option.arguments) {
    for (const part of parts) {
      if (part.role === 'controller' && part.text === 'gic') return ARCHITECTURES[0];
      if (part.role === 'controller' && part.text === 'apic') return ARCHITECTURES[1];
      if (part.role === 'port') return ARCHITECTURES[1];
    }
  }
  return undefined;
}

function releasesOf({ choice }: SyntaxTree): Release[] {
  const facts = new Set(choice.of(isBounded).flatMap(boundedFactsOf));
  return RELEASES.filter((release) => [...facts].every((fact) => existsIn(fact, release)));
}

const isBounded: OptionKind = (option) => boundedFactsOf(option).length > 0;

/** Those of an option and its vdev that are not in all releases. */
function boundedFactsOf({ status, fact, component }: OptionNode): Applicability[] {
  if (status !== 'known' || fact === undefined) return [];
  const facts: readonly (Applicability | undefined)[] =
    fact.opens === 'vdev' ? [fact, component?.vdev] : [fact];
  return facts.filter(
    (known) =>
      known !== undefined &&
      known.boundsInferred !== true &&
      (known.since !== undefined || known.until !== undefined),
  ) as Applicability[];
}

/** A release is inferred only where exactly one has everything in the file, from the option that settles it. */
function inferRelease(tree: SyntaxTree, possible: readonly Release[]): Inference<Release> | undefined {
  const value = possible.length === 1 ? possible[0] : undefined;
  if (value === undefined) return undefined;
  const evidence = tree.options.find(({ fact }) => fact?.since === value || fact?.until === value);
  return { value, evidence, stated: false };
}
