import type { Source } from '../provenance';
import { documented, observed } from '../source';

/** What one should know of the programs of the host that use a region; Markdown, one sentence or two. */
interface HostSideFact {
  readonly text: string;
  readonly source: Source;
}

const OVERVIEW = documented('share/share_mem');
const PROGRAMS = observed('the host programs of two public projects');

/** The other end of shared memory: programs of the host, which use qvm's library and no vdev. */
export const HOST_SIDE: readonly HostSideFact[] = [
  {
    text: "The hypervisor makes and controls regions, not the guest. A program of the host may create and attach them too, by name and without a vdev, if the region's permissions allow it.",
    source: OVERVIEW,
  },
  {
    text: 'It creates or attaches with name, size, channel, priority, pulse code and value; 8.0 has a form with mode and group as well. Then it asks for data, size and its own number, and detaches at the end.',
    source: PROGRAMS,
  },
  {
    text: 'The size is a number of pages in one public 8.0 program and is printed as bytes by another: compare what comes back with what was asked for.',
    source: PROGRAMS,
  },
  {
    text: 'It counts as one of the clients of the region. A pulse tells it of a notification; one project was told of attaching and detaching only, and polls.',
    source: observed('a comment in the host program of a public project'),
  },
  {
    text: 'A small region is the recommended way for a guest to tell the host that it shuts down.',
    source: documented('start/guest_stop'),
  },
];
