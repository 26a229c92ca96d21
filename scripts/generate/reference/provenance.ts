import { manualAddress } from '../../../server/src/catalogue/pages';
import type { Applicability, Release, Source } from '../../../server/src/catalogue/provenance';

const MARKS = {
  documented: '',
  observed: 'observed',
  specification: 'specification',
  inferred: 'inferred',
} as const;

/** Where a fact is from: a link to the manual's page, the certainty unless documented, and the note. */
export function sourceCell(source: Source, fact: Applicability = {}): string {
  const release: Release = fact.until ?? '8.0';
  const mark = MARKS[source.certainty];
  const page = source.page;
  const name = page?.startsWith('https://') ? page.slice(page.lastIndexOf('/') + 1, -'.html'.length) : page;
  return [
    mark === '' ? '' : `**${mark}**`,
    source.note ?? '',
    page === undefined ? '' : `[${name}](${manualAddress(page, release)})`,
  ]
    .filter((part) => part !== '')
    .join(': ');
}

/** Which releases and architectures have it; empty for all of them. */
export function applicability(fact: Applicability): string {
  const { since, until, architectures, boundsInferred } = fact;
  const releases =
    since === undefined
      ? until === undefined
        ? ''
        : `until ${until}`
      : until === undefined
        ? `since ${since}`
        : since === until
          ? `${since} only`
          : `${since} to ${until}`;
  const bounds = releases !== '' && boundsInferred === true ? `${releases} (inferred)` : releases;
  return [bounds, ...(architectures ?? [])].filter((part) => part !== '').join(', ');
}
