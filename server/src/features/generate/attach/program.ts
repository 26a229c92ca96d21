import { constants, headComment } from './constants';
import type { AttachSubject } from './subject';

/** A program for a guest in C: for QNX, and for Linux with /dev/mem. */
export function attachProgram(subject: AttachSubject): string {
  const fixed = subject.factoryPage !== undefined;
  const how = fixed
    ? ['Arguments, when they differ from the configuration: ADDRESS LINE.']
    : [
        'The factory page is BAR 0 of a PCI device: run the PCI server first, enable the device, and give',
        'the address of BAR 0 and the interrupt as arguments: ADDRESS LINE.',
      ];
  return `${headComment(
    subject,
    '',
    'QNX:   qcc -o attach attach.c',
    'Linux: cc -o attach attach.c   (needs /dev/mem; it polls, for interrupts reach drivers only)',
    ...how,
  )}
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

${constants(subject)}

#ifdef PLATFORM_H
#include PLATFORM_H
#else
${PLATFORM}
#endif

${BODY}
${mainOf(fixed, subject.line !== undefined)}`;
}

/** Registers are trapped: one plain load or store each, never a block copy. */
const PLATFORM = `#include <fcntl.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>
#ifdef __QNX__
#include <sys/neutrino.h>
#endif

/* Registers are trapped: one plain load or store each, never a block copy. */
static uint32_t load32(volatile uint8_t *at) { return *(volatile uint32_t *)at; }
static uint64_t load64(volatile uint8_t *at) { return *(volatile uint64_t *)at; }
static void store8(volatile uint8_t *at, uint8_t value) { *at = value; }
static void store32(volatile uint8_t *at, uint32_t value) { *(volatile uint32_t *)at = value; }
static void barrier(void) { __sync_synchronize(); }

/* Maps guest-physical addresses uncached; NULL when that fails. */
static volatile uint8_t *map_pages(uint64_t address, size_t bytes)
{
	void *at;
#ifdef __QNX__
	at = mmap_device_memory(NULL, bytes, PROT_READ | PROT_WRITE | PROT_NOCACHE, 0, address);
#else
	int file = open("/dev/mem", O_RDWR | O_SYNC);

	if (file < 0)
		return NULL;
	at = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_SHARED, file, (off_t)address);
	close(file);
#endif
	return at == MAP_FAILED ? NULL : at;
}

static void unmap_pages(volatile uint8_t *at, size_t bytes)
{
	munmap((void *)at, bytes);
}

#ifdef __QNX__
static int interrupt_id = -1;
#endif

/* Before the region is attached, so that no interrupt is missed. */
static int open_interrupt(uint32_t line)
{
#ifdef __QNX__
	struct sigevent event;

	SIGEV_INTR_INIT(&event);
	ThreadCtl(_NTO_TCTL_IO, NULL);
	interrupt_id = InterruptAttachEvent((int)line, &event, 0);
	return interrupt_id < 0 ? -1 : 0;
#else
	(void)line;
	return 0;
#endif
}

/* Returns when something may have changed; -1 to give up. */
static int wait_interrupt(uint32_t line)
{
#ifdef __QNX__
	(void)line;
	return InterruptWait(0, NULL);
#else
	struct timespec pause = {0, 1000000};

	(void)line;
	nanosleep(&pause, NULL);
	return 0;
#endif
}

/* After \`status\` was read. */
static void unmask_interrupt(uint32_t line)
{
#ifdef __QNX__
	InterruptUnmask((int)line, interrupt_id);
#else
	(void)line;
#endif
}`;

const BODY = `struct region {
	volatile uint8_t *factory;
	volatile uint8_t *control;
	volatile uint8_t *data;
	uint64_t bytes; /* of data */
	uint32_t index; /* number of this client */
};

static volatile sig_atomic_t stopped;

static void stop(int signal_number)
{
	(void)signal_number;
	stopped = 1;
}

/* Creates the region, or attaches it with the size that it has. */
static int region_attach(struct region *region, uint64_t factory_address)
{
	const char name[] = REGION_NAME;
	uint64_t signature, address;
	uint32_t status, pages;
	size_t at;

	region->factory = map_pages(factory_address, SHMEM_PAGE);
	if (region->factory == NULL) {
		fprintf(stderr, "cannot map the factory page: %s\\n", strerror(errno));
		return -1;
	}
	signature = load64(region->factory + FACTORY_SIGNATURE);
	if (signature != SHMEM_SIGNATURE) {
		fprintf(stderr, "no factory page at %#" PRIx64 ": signature %#" PRIx64 "\\n", factory_address, signature);
		goto fail;
	}
	for (at = 0; at < sizeof(name); at++)
		store8(region->factory + FACTORY_NAME + at, (uint8_t)name[at]);
	barrier();
	store32(region->factory + FACTORY_SIZE, REGION_PAGES); /* the request */
	barrier();
	status = load32(region->factory + FACTORY_STATUS);
	if (status != 0) {
		const size_t known = sizeof(status_names) / sizeof(status_names[0]);

		fprintf(stderr, "%s: refused: %s\\n", name, status < known ? status_names[status] : "?");
		goto fail;
	}
	/* The size of the first creator stands, whatever was asked for. */
	pages = load32(region->factory + FACTORY_SIZE);
	address = load64(region->factory + FACTORY_SHMEM);
	region->bytes = pages * SHMEM_PAGE;
	region->control = map_pages(address, (size_t)(region->bytes + SHMEM_PAGE));
	if (region->control == NULL) {
		/* Attached and no way to say so: the page that detaches cannot be reached. */
		fprintf(stderr, "cannot map %#" PRIx64 ": %s\\n", address, strerror(errno));
		goto fail;
	}
	region->data = region->control + SHMEM_PAGE;
	region->index = load32(region->control + CONTROL_IDX);
	printf("%s: client %" PRIu32 ", %" PRIu32 " pages, control page at %#" PRIx64 "\\n", name, region->index, pages,
	       address);
	return 0;
fail:
	unmap_pages(region->factory, SHMEM_PAGE);
	return -1;
}

/* @param clients bit set; all ones is everyone but this client */
static void region_notify(struct region *region, uint32_t clients)
{
	barrier(); /* the data first */
	store32(region->control + CONTROL_NOTIFY, clients);
}

/* Without this, attaching again and again has failed after about 32 times. */
static void region_detach(struct region *region)
{
	store32(region->control + CONTROL_DETACH, 1);
	unmap_pages(region->control, (size_t)(region->bytes + SHMEM_PAGE));
	unmap_pages(region->factory, SHMEM_PAGE);
}

/* Each client writes to the slot of its own number. */
static void say_hello(struct region *region)
{
	const uint64_t slot = region->bytes / SHMEM_CLIENTS;
	volatile uint8_t *own = region->data + region->index * slot;

	own[0] = (uint8_t)('0' + region->index % 10);
}
`;

function mainOf(fixed: boolean, hasLine: boolean): string {
  const given = fixed
    ? `	uint64_t address = argc > 1 ? strtoull(argv[1], NULL, 0) : FACTORY_ADDRESS;
	uint32_t line = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 0) : ${hasLine ? 'FACTORY_LINE' : '0'};`
    : `	uint64_t address = argc > 1 ? strtoull(argv[1], NULL, 0) : 0;
	uint32_t line = argc > 2 ? (uint32_t)strtoul(argv[2], NULL, 0) : 0;`;
  const usage = fixed
    ? ''
    : `	if (argc < 3) {
		fprintf(stderr, "usage: %s ADDRESS-OF-BAR-0 INTERRUPT\\n", argv[0]);
		return 2;
	}
`;
  return `int main(int argc, char **argv)
{
	struct region region;
	uint32_t others = 0;
	int waited = 0;
${given}

${usage}	signal(SIGINT, stop);
	signal(SIGTERM, stop);
	if (open_interrupt(line) < 0) {
		fprintf(stderr, "cannot attach to interrupt %" PRIu32 "\\n", line);
		return 1;
	}
	if (region_attach(&region, address) < 0)
		return 1;
	say_hello(&region);
	region_notify(&region, UINT32_MAX);
	do {
		const uint32_t status = load32(region.control + CONTROL_STATUS); /* clears who notified */
		const uint32_t notified = status & 0xffffu;
		const uint32_t present = (status >> 16) & ~(UINT32_C(1) << region.index);

		if (waited)
			unmask_interrupt(line);
		if (notified != 0) {
			printf("notified by %#" PRIx32 ", others attached %#" PRIx32 "\\n", notified, present);
			region_notify(&region, notified & present);
			break;
		}
		/* Whether the bit of a client that has left stays is not documented: do not wait for it. */
		if (others != 0 && present == 0) {
			printf("everyone else has left\\n");
			break;
		}
		others |= present;
		waited = 1;
	} while (!stopped && wait_interrupt(line) == 0);
	region_detach(&region);
	return 0;
}
`;
}
