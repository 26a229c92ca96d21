import type { Source } from '../provenance';
import { documented, observed } from '../source';

const PAGE = documented('share/guest_shm');
const HEADER = observed("QNX's header of 2018 for Linux guests", 'share/guest_shm');

/** One value of the factory page's `status`. */
interface StatusFact {
  readonly code: number;
  readonly name: string;
  readonly meaning: string;
  readonly source: Source;
}

/** How a request to the factory page may end, ascending. */
export const STATUS_CODES: readonly StatusFact[] = [
  { code: 0, name: 'GSS_OK', meaning: 'It worked.', source: PAGE },
  { code: 1, name: 'GSS_UNKNOWN_FAILURE', meaning: 'Something else failed.', source: PAGE },
  { code: 2, name: 'GSS_NOMEM', meaning: 'No memory for the region.', source: PAGE },
  { code: 3, name: 'GSS_CLIENT_MAX', meaning: 'The region has 16 clients already.', source: PAGE },
  { code: 4, name: 'GSS_ILLEGAL_NAME', meaning: 'The name cannot be used.', source: PAGE },
  {
    code: 5,
    name: 'GSS_NO_PERMISSION',
    meaning: 'The `allow` and `deny` of the vdev, or the permissions of the region, refuse it.',
    source: HEADER,
  },
  {
    code: 6,
    name: 'GSS_DOES_NOT_EXIST',
    meaning: 'There is no region of that number.',
    source: HEADER,
  },
];
