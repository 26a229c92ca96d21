import {
  type Applicability,
  ARCHITECTURES,
  type Architecture,
  existsIn,
  RELEASES,
  type Release,
} from '../catalogue/provenance';
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
function inferArchitecture(tree: SyntaxTree): Inference<Architecture> | undefined {
  const votes = new Map<Architecture, { count: number; readonly evidence: OptionNode }>();
  for (const option of tree.options) {
    const value = architectureOf(option);
    if (value === undefined) continue;
    const vote = votes.get(value);
    if (vote === undefined) votes.set(value, { count: 1, evidence: option });
    else vote.count++;
  }
  let inferred: Inference<Architecture> | undefined;
  let most = 0;
  for (const [value, { count, evidence }] of votes) {
    if (count <= most) continue;
    most = count;
    inferred = { value, evidence, stated: false };
  }
  return inferred;
}

/** The one architecture that an option exists for, when there is just one. */
export function architectureOf(option: OptionNode): Architecture | undefined {
  if (option.status !== 'known') return undefined;
  const only = (list: readonly Architecture[] | undefined) => (list?.length === 1 ? list[0] : undefined);
  if (option.fact?.opens === 'vdev') return only(option.component?.vdev?.architectures);
  const own = only(option.fact?.architectures);
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

function releasesOf(tree: SyntaxTree): Release[] {
  // Thousands of options share a few facts, so each fact is asked once.
  const facts = new Set<Applicability>();
  for (const option of tree.options) {
    if (option.status !== 'known' || option.fact === undefined) continue;
    facts.add(option.fact);
    if (option.fact.opens === 'vdev' && option.component?.vdev !== undefined)
      facts.add(option.component.vdev);
  }
  const bounded = [...facts].filter(
    (fact) => fact.boundsInferred !== true && (fact.since !== undefined || fact.until !== undefined),
  );
  return RELEASES.filter((release) => bounded.every((fact) => existsIn(fact, release)));
}

/** A release is inferred only where exactly one has everything in the file, from the option that settles it. */
function inferRelease(tree: SyntaxTree, possible: readonly Release[]): Inference<Release> | undefined {
  const value = possible.length === 1 ? possible[0] : undefined;
  if (value === undefined) return undefined;
  const evidence = tree.options.find(
    (option) => option.fact?.since === value || option.fact?.until === value,
  );
  return { value, evidence, stated: false };
}
