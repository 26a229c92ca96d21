import type { Release } from './provenance';

const HOST = 'https://www.qnx.com/developers/docs';

/** Root of the user's guide of each release; 2.0 and 2.1 share the pages of SDP 7.0. */
const ROOTS: Readonly<Record<Release, string>> = {
  '2.0': `${HOST}/7.0.0/com.qnx.doc.hypervisor.user/topic`,
  '2.1': `${HOST}/7.0.0/com.qnx.doc.hypervisor.user/topic`,
  '2.2': `${HOST}/7.1/com.qnx.doc.hypervisor.user/topic`,
  '8.0': `${HOST}/8.0/com.qnx.doc.hypervisor.user/topic`,
};

/**
 * Public address of a manual page.
 * @param page path below the guide's root, for example `vdev_ref/vdev_shmem`; a full address is returned as it is
 * @param release whose manual; a page that was never part of that manual still gets an address, which may not exist
 */
export function manualAddress(page: string, release: Release): string {
  return page.startsWith('https://') ? page : `${ROOTS[release]}/${page}.html`;
}
