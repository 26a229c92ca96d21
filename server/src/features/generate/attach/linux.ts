import { constants, headComment } from './constants';
import type { AttachSubject } from './subject';

/** A driver for a Linux guest, as a module: bound by PCI identity, or to the node that qvm puts into the device tree. */
export function attachLinux(subject: AttachSubject): string {
  const pci = subject.vdev.form === 'pci';
  const how = pci
    ? 'It binds to the PCI device of the factory page.'
    : 'It binds to the node of the factory page in the device tree: the line there need not be the one of Linux.';
  return `${headComment(subject, '', how, 'Kbuild: obj-m := attach.o')}
${pci ? '#include <linux/pci.h>' : '#include <linux/platform_device.h>\n#include <linux/mod_devicetable.h>'}
#include <linux/interrupt.h>
#include <linux/io.h>
#include <linux/module.h>

#ifndef UINT64_C
#define UINT64_C(value) value##ULL
#endif

${constants(subject)}

struct region {
	void __iomem *factory;
	void __iomem *control;
	void *data; /* ordinary memory, shared */
	u32 index; /* number of this client */
};

static irqreturn_t region_interrupt(int irq, void *context)
{
	struct region *region = context;
	u32 status;

	/* The line may be raised before there is a control page. */
	if (!READ_ONCE(region->control))
		return IRQ_HANDLED;
	status = readl(region->control + CONTROL_STATUS); /* clears who notified */
	if (status & 0xffff)
		pr_info("%s: notified by %#x, attached %#x\\n", REGION_NAME, status & 0xffff, status >> 16);
	return IRQ_HANDLED;
}

/* Registers are trapped: one plain load or store each, never a block copy. */
static int region_attach(struct device *device, struct region *region)
{
	const char name[] = REGION_NAME;
	void __iomem *control;
	u32 status, pages;
	u64 address;
	size_t at;

	if (readq(region->factory + FACTORY_SIGNATURE) != SHMEM_SIGNATURE) {
		dev_err(device, "no factory page\\n");
		return -ENODEV;
	}
	for (at = 0; at < sizeof(name); at++)
		writeb(name[at], region->factory + FACTORY_NAME + at);
	writel(REGION_PAGES, region->factory + FACTORY_SIZE); /* the request */
	status = readl(region->factory + FACTORY_STATUS);
	if (status != 0) {
		dev_err(device, "refused: %s\\n", status < ARRAY_SIZE(status_names) ? status_names[status] : "?");
		return -EIO;
	}
	/* The size of the first creator stands, whatever was asked for. */
	pages = readl(region->factory + FACTORY_SIZE);
	address = readq(region->factory + FACTORY_SHMEM);
	control = ioremap(address, SHMEM_PAGE);
	if (!control)
		return -ENOMEM;
	region->index = readl(control + CONTROL_IDX);
	WRITE_ONCE(region->control, control);
	region->data = memremap(address + SHMEM_PAGE, pages * SHMEM_PAGE, MEMREMAP_WB);
	if (!region->data) {
		WRITE_ONCE(region->control, NULL);
		writel(1, control + CONTROL_DETACH);
		iounmap(control);
		return -ENOMEM;
	}
	dev_info(device, "client %u, %u pages, control page at %#llx\\n", region->index, pages, address);
	wmb(); /* the data first */
	writel(~0u, region->control + CONTROL_NOTIFY); /* everyone but this client */
	return 0;
}

/* Without this, attaching again and again has failed after about 32 times. */
static void region_detach(struct region *region, int irq)
{
	void __iomem *control = region->control;

	WRITE_ONCE(region->control, NULL);
	synchronize_irq(irq);
	memunmap(region->data);
	writel(1, control + CONTROL_DETACH);
	iounmap(control);
}

${pci ? PCI : PLATFORM}
MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("Attaches a shared region of QNX Hypervisor");
`;
}

const PLATFORM = `static int region_probe(struct platform_device *device)
{
	struct region *region = devm_kzalloc(&device->dev, sizeof(*region), GFP_KERNEL);
	int irq = platform_get_irq(device, 0);
	int result;

	if (!region)
		return -ENOMEM;
	if (irq < 0)
		return irq;
	region->factory = devm_platform_ioremap_resource(device, 0);
	if (IS_ERR(region->factory))
		return PTR_ERR(region->factory);
	platform_set_drvdata(device, region);
	result = devm_request_irq(&device->dev, irq, region_interrupt, 0, "qvm-region", region);
	return result ? result : region_attach(&device->dev, region);
}

static void region_remove(struct platform_device *device)
{
	region_detach(platform_get_drvdata(device), platform_get_irq(device, 0));
}

static const struct of_device_id region_nodes[] = {
	{ .compatible = "qvm,guest_shm" },
	{ },
};
MODULE_DEVICE_TABLE(of, region_nodes);

static struct platform_driver region_driver = {
	.probe = region_probe,
	.remove = region_remove,
	.driver = { .name = "qvm-region", .of_match_table = region_nodes },
};
module_platform_driver(region_driver);
`;

const PCI = `static int region_probe(struct pci_dev *device, const struct pci_device_id *id)
{
	struct region *region = devm_kzalloc(&device->dev, sizeof(*region), GFP_KERNEL);
	int result;

	if (!region)
		return -ENOMEM;
	result = pcim_enable_device(device);
	if (result)
		return result;
	region->factory = pcim_iomap(device, 0, 0); /* BAR 0 */
	if (!region->factory)
		return -ENOMEM;
	pci_set_drvdata(device, region);
	result = devm_request_irq(&device->dev, device->irq, region_interrupt, IRQF_SHARED, "qvm-region", region);
	return result ? result : region_attach(&device->dev, region);
}

static void region_remove(struct pci_dev *device)
{
	region_detach(pci_get_drvdata(device), device->irq);
}

static const struct pci_device_id region_ids[] = {
	{ PCI_DEVICE(SHMEM_PCI_VENDOR, SHMEM_PCI_DEVICE) },
	{ },
};
MODULE_DEVICE_TABLE(pci, region_ids);

static struct pci_driver region_driver = {
	.name = "qvm-region",
	.id_table = region_ids,
	.probe = region_probe,
	.remove = region_remove,
};
module_pci_driver(region_driver);
`;
