import { constants, headComment } from './constants';
import type { AttachSubject } from './subject';

/** An application for a Zephyr guest whose factory page lies in guest-physical memory. */
export function attachZephyr(subject: AttachSubject): string {
  const { line } = subject;
  const interrupt =
    line === undefined
      ? ''
      : `	IRQ_CONNECT(FACTORY_LINE, 0, region_interrupt, NULL, 0);
	irq_enable(FACTORY_LINE);
`;
  return `${headComment(subject)}
#include <stdint.h>
#include <zephyr/irq.h>
#include <zephyr/kernel.h>
#include <zephyr/sys/barrier.h>
#include <zephyr/sys/device_mmio.h>
#include <zephyr/sys/sys_io.h>
#include <zephyr/sys/printk.h>

${constants(subject)}

struct region {
	mm_reg_t factory;
	mm_reg_t control;
	volatile uint8_t *data;
	uint64_t bytes; /* of data */
	uint32_t index; /* number of this client */
};

static struct region region;
static K_SEM_DEFINE(interrupted, 0, 1);
${
  line === undefined
    ? ''
    : `
static void region_interrupt(const void *context)
{
	ARG_UNUSED(context);
	k_sem_give(&interrupted);
}
`
}
/* Registers are trapped: one plain load or store each, never a block copy. */
static int region_attach(void)
{
	const char name[] = REGION_NAME;
	uint32_t status, pages;
	uint64_t address;
	mm_reg_t data;

	device_map(&region.factory, FACTORY_ADDRESS, SHMEM_PAGE, K_MEM_CACHE_NONE);
	if (sys_read64(region.factory + FACTORY_SIGNATURE) != SHMEM_SIGNATURE) {
		printk("no factory page\\n");
		return -1;
	}
	for (size_t at = 0; at < sizeof(name); at++) {
		sys_write8(name[at], region.factory + FACTORY_NAME + at);
	}
	barrier_dmem_fence_full();
	sys_write32(REGION_PAGES, region.factory + FACTORY_SIZE); /* the request */
	barrier_dmem_fence_full();
	status = sys_read32(region.factory + FACTORY_STATUS);
	if (status != 0) {
		printk("refused: %s\\n", status < ARRAY_SIZE(status_names) ? status_names[status] : "?");
		return -1;
	}
	/* The size of the first creator stands, whatever was asked for. */
	pages = sys_read32(region.factory + FACTORY_SIZE);
	address = sys_read64(region.factory + FACTORY_SHMEM);
	region.bytes = pages * SHMEM_PAGE;
	device_map(&region.control, address, SHMEM_PAGE, K_MEM_CACHE_NONE);
	device_map(&data, address + SHMEM_PAGE, region.bytes, K_MEM_CACHE_WB);
	region.data = (volatile uint8_t *)data;
	region.index = sys_read32(region.control + CONTROL_IDX);
	printk("client %u, %u pages, control page at 0x%llx\\n", region.index, pages, (unsigned long long)address);
	return 0;
}

/* @param clients bit set; all ones is everyone but this client */
static void region_notify(uint32_t clients)
{
	barrier_dmem_fence_full(); /* the data first */
	sys_write32(clients, region.control + CONTROL_NOTIFY);
}

int main(void)
{
${interrupt}	if (region_attach() < 0) {
		return 1;
	}
	/* Each client writes to the slot of its own number. */
	region.data[region.index * (region.bytes / SHMEM_CLIENTS)] = '0' + region.index % 10;
	region_notify(UINT32_MAX);
	for (uint32_t others = 0;;) {
		uint32_t status = sys_read32(region.control + CONTROL_STATUS); /* clears who notified */
		uint32_t notified = status & 0xffff;
		uint32_t present = (status >> 16) & ~(1u << region.index);

		if (notified != 0) {
			printk("notified by 0x%x, others attached 0x%x\\n", notified, present);
			region_notify(notified & present);
			break;
		}
		/* Whether the bit of a client that has left stays is not documented: do not wait for it. */
		if (others != 0 && present == 0) {
			break;
		}
		others |= present;
		k_sem_take(&interrupted, ${line === undefined ? 'K_MSEC(10)' : 'K_FOREVER'});
	}
	/* Without this, attaching again and again has failed after about 32 times. */
	sys_write32(1, region.control + CONTROL_DETACH);
	return 0;
}
`;
}
