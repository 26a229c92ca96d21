import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generate } from '../../../server/src/features/generate/generate';
import type { GeneratedKind } from '../../../shared/protocol';
import { analyse } from '../support/analysis';

const SAMPLES = new URL('../../../samples/', import.meta.url);

/** Every sample by its name below `samples/`. */
export const SAMPLE_NAMES = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.qvmconf'),
);

export function sample(name: string): string {
  return readFileSync(new URL(name, SAMPLES), 'utf8');
}

export function made(text: string, kind: GeneratedKind, name = 'guest.qvmconf'): string {
  const result = generate(analyse(text, {}, `file:///${encodeURIComponent(name)}`), kind);
  if ('problem' in result) throw new Error(result.problem);
  return result.text;
}

/** Runs something in a folder of its own that holds the given files. */
function inFolder<T>(files: Readonly<Record<string, string>>, run: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the real `dtc` says of a source: its warnings and errors, and the tree as it understood it, each list of cells as one. */
export function compileTree(source: string): { said: string; tree: string } {
  return inFolder({ 'guest.dts': source }, (cwd) => {
    const { stdout, stderr, status } = spawnSync('dtc', ['-I', 'dts', '-O', 'dts', '-s', 'guest.dts'], {
      cwd,
      encoding: 'utf8',
    });
    return {
      said: status === 0 ? stderr : `exit ${status}: ${stderr}`,
      tree: stdout.replaceAll('>, <', ' '),
    };
  });
}

/** The numbers and strings that a C program prints which includes the header. */
export function runWithHeader(header: string, lines: readonly string[]): string[] {
  const program = `#include "guest.h"\n#include "guest.h"\n#include <inttypes.h>\n#include <stdio.h>\nint main(void)\n{\n${lines.join('\n')}\n\treturn 0;\n}\n`;
  return inFolder({ 'guest.h': header, 'main.c': program }, (cwd) => {
    const flags = ['-std=c99', '-Wall', '-Wextra', '-Wpedantic', '-Werror'];
    execFileSync('gcc', [...flags, '-o', 'main', 'main.c'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    return execFileSync(path.join(cwd, 'main'), { encoding: 'utf8' }).trimEnd().split('\n');
  });
}

/** An overlay on top of a base tree, through the C preprocessor as Zephyr's build does it. */
export function compileOverlay(overlay: string): { said: string; tree: string } {
  const binding =
    '#define GIC_SPI 0x0\n#define GIC_PPI 0x1\n#define IRQ_TYPE_LEVEL 0x2\n#define IRQ_DEFAULT_PRIORITY 0xa0\n';
  const base = `/dts-v1/;
/ {
	#address-cells = <2>;
	#size-cells = <2>;
	uartclk: apb-pclk { compatible = "fixed-clock"; clock-frequency = <24000000>; #clock-cells = <0>; };
	soc {
		#address-cells = <2>;
		#size-cells = <2>;
		ranges;
		compatible = "simple-bus";
		gic: interrupt-controller@2c001000 {
			compatible = "arm,gic-v2";
			reg = <0 0x2c001000 0 0x1000>;
			interrupt-controller;
			#address-cells = <0>;
			#interrupt-cells = <4>;
		};
	};
};
`;
  const include = overlay.replace('<zephyr/dt-bindings/interrupt-controller/arm-gic.h>', '"arm-gic.h"');
  const source = inFolder({ 'arm-gic.h': binding, 'all.dts': base + include }, (cwd) =>
    execFileSync('gcc', ['-E', '-P', '-nostdinc', '-undef', '-x', 'assembler-with-cpp', 'all.dts'], {
      cwd,
      encoding: 'utf8',
    }),
  );
  return compileTree(source);
}
