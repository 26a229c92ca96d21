/** The least of a PC with a serial console. */
export const PC = `system pc
ram 0,0xa0000
rom 0xc0000,0x40000
ram 0x100000,512M
vdev ioapic loc 0xf8000000 intr apic name myioapic
vdev ser8250 intr myioapic:4 hostdev >-
`;
