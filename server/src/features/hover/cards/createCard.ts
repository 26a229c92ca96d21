import { describeAddress, hex } from '../../../../../shared/address';
import { isPageMultiple, PAGE } from '../../../../../shared/page';
import { describeRange } from '../../../../../shared/range';
import { describeSize } from '../../../../../shared/size';
import { counted } from '../../../../../shared/words';
import { CONTROL_PAGE_BYTES } from '../../../catalogue/shmem/placement';
import { SHMEM_LIMITS } from '../../../catalogue/shmem/protocol';
import type { RegionPlacement } from '../../../layout/placement';
import { prefixesOf } from '../../../machine/region';
import { verdictFor } from '../../../machine/regions';
import { regionsInWorkspace } from '../../regions';
import { type Block, clauses, code, stack, table } from '../markdown';
import { unknownText } from '../readings';
import { othersText, regionCode } from '../regions';
import { type PartSubject, vdevOf } from '../subject';
import { neededText } from './factoryPageCard';
import { sizeRows } from './lengthCard';
import { playedThrough } from './playedThrough';
import { valueCard } from './valueCard';

/** The card of `create NAME,SIZE`: what the region takes, where it will probably go, who else uses it. */
export function createCard(subject: PartSubject): Block {
  const { analysis, workspace, option, part } = subject;
  if (part.role === 'mode') return stack(modeText(part.text), valueCard(subject));
  if (part.role === 'group') return valueCard(subject);
  const vdev = vdevOf(analysis, option);
  const placement = analysis.layout.placements.find(({ region }) => region.option === option);
  if (vdev === undefined || placement === undefined) return valueCard(subject);
  const { region } = placement;
  const prefixes = prefixesOf(option.component);
  const known =
    region.name === undefined
      ? undefined
      : regionsInWorkspace(analysis, workspace).find(
          (candidate) => candidate.name === region.name && candidate.prefixes === prefixes,
        );
  return stack(
    clauses(
      `**Region** ${regionCode(region.namePart?.text ?? '')}`,
      region.size === undefined ? undefined : describeSize(region.size),
      nameLength(region.name),
    ),
    placementTable(placement),
    region.size === undefined && region.sizePart !== undefined
      ? `Size: ${unknownText(region.sizePart)}`
      : undefined,
    sizeRemark(region.size),
    placementBasis(placement),
    clauses(
      known === undefined
        ? undefined
        : (othersText(subject, known) ?? 'No other configuration here names it.'),
      region.name !== undefined && verdictFor(vdev.patterns, region.name)?.verdict === 'deny'
        ? '**this vdev denies it to its own guest**'
        : undefined,
    ),
    region.name === undefined ? undefined : playedThrough(subject, region.name),
  );
}

/** What a region takes and where it will probably go. */
export function placementTable({ region, pages, needed, controlPage, data }: RegionPlacement): Block {
  const rows: string[][] = [];
  if (region.size !== undefined && pages !== undefined && needed !== undefined) {
    rows.push(...sizeRows(region.size).slice(0, 1));
    rows.push(['Pages', `${pages} = \`${hex(pages)}\`, what the guest's \`size\` register counts`]);
    rows.push([
      'Needs',
      `${counted(pages + CONTROL_PAGE_BYTES / PAGE, 'page')}, ${neededText(needed)} of guest-physical space`,
    ]);
  }
  if (controlPage !== undefined && data !== undefined && pages !== undefined) {
    rows.push(['Control page', code(describeRange(controlPage, data))]);
    rows.push([
      'Data',
      `${code(describeRange(data, data + pages * PAGE))}, mapped from \`${describeAddress(controlPage)}\``,
    ]);
  }
  return table(['', ''], rows);
}

/** What the predicted place rests on, or why there is none. */
export function placementBasis({ controlPage, basis }: RegionPlacement): Block {
  return controlPage === undefined ? `*No place predicted*: ${basis}.` : `*Predicted place*: ${basis}.`;
}

function nameLength(name: string | undefined): Block {
  return name !== undefined && name.length > SHMEM_LIMITS.nameLength
    ? `**${name.length} characters, ${SHMEM_LIMITS.nameLength} at most**`
    : undefined;
}

function sizeRemark(size: bigint | undefined): Block {
  if (size === undefined || isPageMultiple(size)) return undefined;
  return size < PAGE
    ? 'The size is in **bytes**; this is less than one page.'
    : 'Not whole pages: whether qvm rounds up is not documented.';
}

/** Permission bits as letters: `rw-rw-r--`. */
function modeText(mode: string): Block {
  if (!/^[0-7]{3,4}$/.test(mode)) return undefined;
  const bits = Number.parseInt(mode, 8);
  const letters = [...'rwxrwxrwx'].map((letter, at) => ((bits >> (8 - at)) & 1 ? letter : '-')).join('');
  return clauses(`**Permissions** ${code(letters)}`, 'owner, group, others');
}
