import { execFileSync } from 'node:child_process';

/** The blob that the real `dtc` makes of a text; `options` are words of its command line such as `-V 16`. */
export function compiled(source: string, options: readonly string[] = []): Uint8Array {
  return new Uint8Array(
    execFileSync('dtc', ['-q', '-I', 'dts', '-O', 'dtb', ...options], {
      input: source,
      stdio: ['pipe', 'pipe', 'pipe'],
    }),
  );
}

/** The text that the real `dtc` makes of a blob: what a user gets who decodes a dump by hand. */
export function decompiled(blob: Uint8Array): string {
  return execFileSync('dtc', ['-q', '-I', 'dtb', '-O', 'dts'], { input: blob, encoding: 'utf8' });
}

/** A guest as qvm may describe it: devices under `/vdevs`, a PCI bridge, an SMMU and a real GICv3. */
export const GUEST = `/dts-v1/;
/ {
	model = "QVM-guest_1";
	compatible = "qvm,guest";
	#address-cells = <2>;
	#size-cells = <2>;
	interrupt-parent = <&gic>;
	chosen {
		bootargs = "console=ttyAMA0 root=/dev/vda";
		linux,initrd-start = <0x0 0x88000000>;
		linux,initrd-end = <0x0 0x88123456>;
	};
	memory@80000000 { device_type = "memory"; reg = <0x0 0x80000000 0x0 0x20000000>; };
	cpus {
		#address-cells = <1>;
		#size-cells = <0>;
		cpu@0 { device_type = "cpu"; compatible = "arm,armv8"; reg = <0>; enable-method = "psci"; };
		cpu@1 { device_type = "cpu"; compatible = "arm,armv8"; reg = <1>; enable-method = "psci"; };
	};
	psci { compatible = "arm,psci-1.0", "arm,psci-0.2"; method = "hvc"; };
	timer { compatible = "arm,armv8-timer"; interrupts = <1 13 4>, <1 14 4>, <1 11 4>, <1 10 4>; };
	hypervisor { compatible = "qvm,hypervisor"; };
	gic: interrupt-controller@2f000000 {
		compatible = "arm,gic-v3";
		#interrupt-cells = <3>;
		#address-cells = <2>;
		#size-cells = <2>;
		ranges;
		interrupt-controller;
		reg = <0x0 0x2f000000 0x0 0x10000>, <0x0 0x2f100000 0x0 0x40000>;
		its@2f020000 { compatible = "arm,gic-v3-its"; reg = <0x0 0x2f020000 0x0 0x20000>; };
	};
	vdevs {
		compatible = "simple-bus";
		#address-cells = <2>;
		#size-cells = <2>;
		ranges;
		uart@1c090000 {
			compatible = "arm,pl011", "arm,primecell";
			reg = <0x0 0x1c090000 0x0 0x1000>;
			interrupts = <0 5 4>;
		};
		qnx,guest_shm@1c050000 {
			compatible = "qvm,guest_shm";
			reg = <0x0 0x1c050000 0x0 0x1000>;
			interrupts = <0 6 1>;
		};
	};
	pci@30000000 {
		compatible = "pci-host-ecam-generic";
		device_type = "pci";
		#address-cells = <3>;
		#size-cells = <2>;
		bus-range = <0 0>;
		reg = <0x0 0x30000000 0x0 0x100000>;
		ranges = <0x01000000 0 0 0x0 0x31000000 0x0 0x10000>,
			<0x02000000 0 0x32000000 0x0 0x32000000 0x0 0x1000000>;
	};
};
`;
