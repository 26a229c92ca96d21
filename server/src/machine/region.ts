import type { Part } from '../syntax/part';
import type { ComponentNode, OptionNode } from '../syntax/tree';
import { numberOf } from './number';

/** A region that a shmem vdev creates before the guest starts. */
export interface SharedRegion {
  readonly option: OptionNode;
  /** Undefined where the name cannot be known. */
  readonly name: string | undefined;
  readonly namePart: Part | undefined;
  /** Bytes. */
  readonly size: bigint | undefined;
  readonly sizePart: Part | undefined;
}

/** One entry of the list by which a shmem vdev lets its guest attach regions. */
export interface RegionPattern {
  readonly option: OptionNode;
  readonly verdict: 'allow' | 'deny';
  readonly pattern: string | undefined;
  readonly part: Part | undefined;
}

export function readRegions(options: readonly OptionNode[]): SharedRegion[] {
  return options
    .filter((option) => option.name === 'create')
    .map((option) => {
      const parts = option.arguments[0]?.parts ?? [];
      const namePart = parts.find((part) => part.role === 'region');
      const sizePart = parts.find((part) => part.role === 'size');
      const name =
        namePart === undefined || namePart.opaque || namePart.text === '' ? undefined : namePart.text;
      return { option, name, namePart, size: numberOf(sizePart), sizePart };
    });
}

export function readPatterns(options: readonly OptionNode[]): RegionPattern[] {
  const patterns: RegionPattern[] = [];
  for (const option of options) {
    if (option.name !== 'allow' && option.name !== 'deny') continue;
    const part = option.arguments[0]?.parts[0];
    const pattern = part === undefined || part.opaque ? undefined : part.text;
    patterns.push({ option, verdict: option.name, pattern, part });
  }
  return patterns;
}

/**
 * The prefixes that a component's `subst` options put to region names, as one text: only regions of one name and
 * one such text are the same region.
 */
export function prefixesOf(component: ComponentNode | undefined): string {
  const substitutions = component?.options.filter((option) => option.name === 'subst') ?? [];
  return substitutions.map((option) => option.arguments[0]?.word.text ?? '').join(' ');
}
