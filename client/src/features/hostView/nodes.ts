import type {
  DeviceEntry,
  GuestEntry,
  HostEntry,
  HostOverview,
  HostPlaceEntry,
  PeerEntry,
  ProblemCounts,
  RegionClientEntry,
  RegionEntry,
} from '../../../../shared/hostOverview';
import { capitalised } from '../../../../shared/words';
import { plural, t } from '../../../words';

/** One row of the tree, as an editor shows it. */
export interface HostNode {
  /** The same for as long as it stands for the same thing, so that what is unfolded stays so. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** Name of a codicon. */
  readonly icon: string;
  readonly problems: ProblemCounts;
  /** Where a click leads. */
  readonly place?: HostPlaceEntry;
  readonly children: readonly HostNode[];
  /** Unfolded from the start. */
  readonly open?: boolean;
  /** Address of the host, of a row that stands for one. */
  readonly host?: string;
}

const NONE: ProblemCounts = { errors: 0, warnings: 0 };

/** A row before it has its id, without what most rows have not. */
type Row = Pick<HostNode, 'label' | 'icon'> &
  Partial<Omit<HostNode, 'id' | 'children'>> & { readonly children?: readonly Row[] };

/** The hosts of a workspace as rows; they say what `qvmconf host` prints. */
export function hostNodes({ hosts }: HostOverview): HostNode[] {
  const names = hosts.map(({ name }) => name);
  return identified(
    '',
    hosts.map((host) => {
      const isOne = names.indexOf(host.name) === names.lastIndexOf(host.name);
      return isOne ? hostRow(host) : { ...hostRow(host), label: `${folderName(host.uri)}/${host.name}` };
    }),
  );
}

/** The folder that a host file lies in, which tells several of one name apart. */
function folderName(uri: string): string {
  const name = uri.replace(/\/$/, '').split('/').at(-2) ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    // A bare % stands for itself.
    return name;
  }
}

const CERTAIN: Readonly<Record<HostEntry['certainty'], () => string>> = {
  stated: () => t('stated'),
  inferred: () => t('inferred'),
  neighbours: () => t('only in one folder'),
};

function hostRow(host: HostEntry): Row {
  const { name, certainty, reason, guests, regions, peers, scripts, problems } = host;
  const machines = plural(guests.length, t('1 machine'), t('{0} machines', guests.length));
  return {
    label: name,
    description: withProblems(`${machines}, ${CERTAIN[certainty]()}`, problems),
    tooltip: sentences(capitalised(reason), problems),
    icon: 'server-environment',
    problems,
    open: true,
    host: host.uri,
    children: [
      ...guests.map((guest) => guestRow(guest, certainty)),
      ...group(t('Shared memory'), 'layers', regions.map(regionRow)),
      ...group(t('Networks'), 'broadcast', peers.map(peerRow)),
      ...group(
        t('Host scripts'),
        'terminal',
        scripts.map(({ place, problems: own }) => ({
          ...fileRow(place, 'terminal'),
          description: withProblems('', own),
          problems: own,
        })),
      ),
    ],
  };
}

function guestRow(guest: GuestEntry, certainty: HostEntry['certainty']): Row {
  const { name, texts, startedBy, memory, vcpus, devices, buildFiles, problems } = guest;
  const size = memory.length === 0 ? t('memory not known') : memory.map((each) => each.size).join(' + ');
  const files = texts.map(({ file }) => file).join(', ');
  const isStated = certainty === 'stated';
  const cores = plural(vcpus, t('1 vCPU'), t('{0} vCPUs', vcpus));
  return {
    label: name,
    description: withProblems(`${size}, ${cores}`, problems),
    tooltip: sentences(startedBy === undefined ? files : started(files, startedBy, isStated), problems),
    icon: 'vm',
    problems,
    ...placed(texts[0]),
    children: [
      ...group(
        t('Texts'),
        'files',
        texts.map((place) => fileRow(place, 'file-code')),
      ),
      ...(startedBy === undefined
        ? []
        : [
            {
              label: isStated ? t('Stated in') : t('Started by'),
              description: at(startedBy),
              icon: 'play',
              place: startedBy,
            },
          ]),
      ...memory.map((each) => ({
        label: t('Memory'),
        description: each.label,
        tooltip: at(each.place),
        icon: 'database',
        place: each.place,
      })),
      ...group(t('Devices'), 'circuit-board', devices.map(deviceRow)),
      ...group(
        t('Built by'),
        'package',
        buildFiles.map((place) => fileRow(place, 'package')),
      ),
    ],
  };
}

function started(files: string, by: HostPlaceEntry, isStated: boolean): string {
  return isStated ? t('{0}, stated in {1}', files, at(by)) : t('{0}, started by {1}', files, at(by));
}

function deviceRow({ label, detail, place, usedBy }: DeviceEntry): Row {
  return {
    label,
    description: detail,
    tooltip: usedBy.length === 0 ? at(place) : t('{0}, used by {1}', at(place), usedBy.map(at).join(', ')),
    icon: 'circuit-board',
    place,
    children: usedBy.map((use) => ({
      label: t('used by'),
      description: at(use),
      icon: 'references',
      place: use,
    })),
  };
}

const HOW: Readonly<Record<RegionClientEntry['how'], () => string>> = {
  creates: () => t('creates it'),
  allowed: () => t('is allowed it'),
  may: () => t('may attach it'),
};

function regionRow({ name, size, clients, without, hostClients }: RegionEntry): Row {
  const total = clients.length + hostClients;
  const count = plural(total, t('1 client'), t('{0} clients', total));
  return {
    label: name,
    description: size === undefined ? count : `${size}, ${count}`,
    tooltip: size === undefined ? t('{0}, of a size that is not known', name) : `${name}, ${size}`,
    icon: 'layers',
    ...placed((clients.find(({ how }) => how === 'creates') ?? clients[0])?.place),
    children: [
      ...clients.map(({ guest, how, place }) => ({
        label: guest,
        description: HOW[how](),
        tooltip: at(place),
        icon: how === 'creates' ? 'vm-active' : 'vm',
        place,
      })),
      ...(hostClients === 0
        ? []
        : [
            {
              label: plural(hostClients, t('1 program'), t('{0} programs', hostClients)),
              description: t('of the host'),
              icon: 'terminal',
            },
          ]),
      ...(without.length === 0
        ? []
        : [{ label: without.join(', '), description: t('without shared memory'), icon: 'circle-slash' }]),
    ],
  };
}

function peerRow({ guest, device, peer, place, other, mutual }: PeerEntry): Row {
  const end = other === undefined ? t('{0}, not known here', peer) : other.label;
  const oneWay = other !== undefined && !mutual;
  return {
    label: `${guest} ${device}`,
    description: oneWay ? t('→ {0}, which does not point back', end) : `→ ${end}`,
    tooltip:
      other === undefined
        ? t('{0}: nothing is known of {1}', at(place), peer)
        : `${at(place)} → ${at(other.place)}`,
    icon: mutual ? 'plug' : 'debug-disconnect',
    place,
    children:
      other === undefined
        ? []
        : [{ label: other.label, description: at(other.place), icon: 'plug', place: other.place }],
  };
}

function fileRow(place: HostPlaceEntry, icon: string): Row {
  const line = place.range.start.line;
  return {
    label: place.file,
    tooltip: at(place),
    icon,
    place,
    ...(line === 0 ? {} : { description: t('line {0}', line + 1) }),
  };
}

/** Rows below a title with their number; none where there are none. */
function group(label: string, icon: string, children: readonly Row[]): Row[] {
  if (children.length === 0) return [];
  return [{ label, icon, description: String(children.length), children }];
}

/** Ids follow the labels; the second of one label is told from the first. */
function identified(above: string, all: readonly Row[]): HostNode[] {
  const seen = new Map<string, number>();
  return all.map((row) => {
    const own = row.host ?? row.label;
    const count = seen.get(own) ?? 0;
    seen.set(own, count + 1);
    const id = `${above}/${own}${count === 0 ? '' : `#${count}`}`;
    return {
      description: '',
      tooltip: row.label,
      problems: NONE,
      ...row,
      id,
      children: identified(id, row.children ?? []),
    };
  });
}

function placed(place: HostPlaceEntry | undefined): { place?: HostPlaceEntry } {
  return place === undefined ? {} : { place };
}

function at({ file, range }: HostPlaceEntry): string {
  return `${file}:${range.start.line + 1}`;
}

function withProblems(text: string, counts: ProblemCounts): string {
  // The words that matter most are not cut off in a narrow view.
  return [...problemWords(counts), ...(text === '' ? [] : [text])].join(' · ');
}

/** What is said of a row, and its problems, as sentences. */
function sentences(text: string, counts: ProblemCounts): string {
  const words = problemWords(counts);
  return [text, ...(words.length === 0 ? [] : [words.join(', ')])].map((each) => t('{0}.', each)).join(' ');
}

function problemWords({ errors, warnings }: ProblemCounts): string[] {
  return [
    ...(errors === 0 ? [] : [plural(errors, t('1 error'), t('{0} errors', errors))]),
    ...(warnings === 0 ? [] : [plural(warnings, t('1 warning'), t('{0} warnings', warnings))]),
  ];
}
