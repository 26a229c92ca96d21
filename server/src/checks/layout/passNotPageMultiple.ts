import { describeAddress, hex } from '../../../../shared/address';
import { isPageMultiple, pageCeiling, pageFloor } from '../../../../shared/page';
import { describeBytes } from '../../../../shared/size';
import { capitalised, joinList } from '../../../../shared/words';
import type { Location } from '../../machine/location';
import type { ComponentNode } from '../../syntax/tree';
import { replace } from '../../text/edit';
import type { Fix, Rule } from '../rule';
import type { CheckSubject } from '../subject';

/** Passed-through memory whose start or length is not whole pages. */
export const PASS_NOT_PAGE_MULTIPLE: Rule = {
  id: 'pass-not-page-multiple',
  severity: 'warning',
  summary: 'Passed-through memory is not whole pages.',
  section: 'Guest-physical layout',
  check(subject, report) {
    const { machine } = subject;
    const strict = machine.target.release?.value === '8.0';
    for (const { locations, component } of machine.passes) {
      for (const location of locations) {
        const faults = location.space === 'mem' ? faultsOf(location) : [];
        const at = location.addressPart ?? location.lengthPart;
        if (faults.length === 0 || at === undefined) continue;
        const end = (location.lengthPart ?? location.addressPart ?? at).end;
        const what = `${capitalised(joinList(faults, 'and'))} ${faults.length > 1 ? 'are' : 'is'}`;
        report({
          at: { start: at.start, end },
          severity: strict ? 'warning' : 'information',
          message: `${what} not whole pages of 4 KiB. The 8.0 manual says that accesses of the guest may fail then; configurations of earlier releases do it.`,
          fixes: () => wholePages(subject, component, location),
        });
      }
    }
  },
};

function faultsOf({ address, length, hostAddress }: Location): string[] {
  const faults: string[] = [];
  if (hostAddress !== undefined && !isPageMultiple(hostAddress))
    faults.push(`the host address ${describeAddress(hostAddress)}`);
  else if (hostAddress === undefined && address !== undefined && !isPageMultiple(address))
    faults.push(`the start ${describeAddress(address)}`);
  if (length !== undefined && !isPageMultiple(length)) faults.push(`the length ${describeBytes(length)}`);
  return faults;
}

/** The pages that hold the range; only where host and guest are one address, and nothing else is in them. */
function wholePages(
  subject: CheckSubject,
  component: ComponentNode,
  { address, addressPart, length, lengthPart, hostPart }: Location,
): Fix[] {
  if (address === undefined || addressPart === undefined || length === undefined) return [];
  if (addressPart.opaque || lengthPart?.opaque === true) return [];
  if (lengthPart === undefined || hostPart !== undefined) return [];
  const start = pageFloor(address);
  const size = pageCeiling(address + length) - start;
  if (!subject.layout.freeSpace.isFree(start, start + size, component)) return [];
  return [
    {
      title: `Pass whole pages: ${hex(start)},${hex(size)}`,
      edits: [replace(addressPart, hex(start)), replace(lengthPart, hex(size))],
      preferred: true,
    },
  ];
}
