import { cString } from '../text';
import { headComment } from './constants';
import type { AttachSubject } from './subject';

/**
 * The host's side. The header of the library is not public: names and order of the arguments are those of public
 * programs, and what these leave open the program says.
 */
export function attachHost(subject: AttachSubject): string {
  const { region, pages, isExample } = subject;
  return `${headComment(
    subject,
    '',
    'For a program of the host, which needs no vdev: it is one of the clients of the region.',
    "hyp_shm.h and libhyp come with QNX's software and are not public. The calls are those of public programs for",
    'release 7.x; release 8.0 adds hyp_shm_attach_ext with a mode and a group. Compare them with your header.',
    'With subst in the configuration, the host sees the name with the prefix.',
    'Build: qcc -o attach-host attach-host.c -lhyp',
  )}
#include <hyp_shm.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/neutrino.h>

#define REGION_NAME ${cString(region)}
#define REGION_PAGES ${pages}u${isExample ? ' /* an example: no configuration states a size */' : ''}

/* One public program counts the size in pages, another prints it as bytes: compare it with your header. */
#define REGION_SIZE REGION_PAGES

#define PULSE_NOTIFIED (_PULSE_CODE_MINAVAIL + 1)
#define PULSE_PRIORITY 10

int main(void)
{
	int channel = ChannelCreate(0);
	struct hyp_shm *shm = hyp_shm_create(0);
	struct _pulse pulse;
	volatile uint8_t *data;
	int result;

	if (channel < 0 || shm == NULL) {
		perror("channel or region");
		return 1;
	}
	result = hyp_shm_attach(shm, REGION_NAME, REGION_SIZE, channel, PULSE_PRIORITY, PULSE_NOTIFIED, 0);
	if (result != 0) {
		fprintf(stderr, "%s: not attached: %d\\n", REGION_NAME, result);
		return 1;
	}
	data = hyp_shm_data(shm);
	/* The size of the first creator stands, whatever was asked for. */
	printf("%s: client %u, size %u\\n", REGION_NAME, (unsigned)hyp_shm_idx(shm), (unsigned)hyp_shm_size(shm));
	data[0] = 1;
	__sync_synchronize(); /* the data first */
	hyp_shm_poke(shm, HYP_SHM_POKE_ALL_BUT_ME);
	/* A field report says that only coming and going reached a host: do not wait without a bound in a product. */
	if (MsgReceivePulse(channel, &pulse, sizeof(pulse), NULL) == 0 && pulse.code == PULSE_NOTIFIED)
		printf("notified\\n");
	hyp_shm_detach(shm);
	return 0;
}
`;
}
