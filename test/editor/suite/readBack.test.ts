import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { needsBridge, resize, screenshot, until, webview } from './bridge';
import { openSample } from './samples';

/** A tree as qvm may make it of the sample: the controller elsewhere than by default, and a PCI bridge. */
const TREE = `/dts-v1/;
/ {
	model = "QVM-guest_1";
	#address-cells = <2>;
	#size-cells = <2>;
	interrupt-parent = <&gic>;
	gic: interrupt-controller@2e000000 {
		compatible = "arm,gic-v3";
		#interrupt-cells = <3>;
		interrupt-controller;
		reg = <0x0 0x2e000000 0x0 0x10000>, <0x0 0x2e100000 0x0 0x40000>;
	};
	vdevs {
		#address-cells = <2>;
		#size-cells = <2>;
		ranges;
		uart@1c090000 {
			compatible = "arm,pl011", "arm,primecell";
			reg = <0x0 0x1c090000 0x0 0x1000>;
			interrupts = <0 99 4>;
		};
	};
	pci@30000000 {
		compatible = "pci-host-ecam-generic";
		device_type = "pci";
		#address-cells = <3>;
		#size-cells = <2>;
		reg = <0x0 0x30000000 0x0 0x100000>;
		ranges = <0x02000000 0 0x32000000 0x0 0x32000000 0x0 0x1000000>;
	};
};
`;

const windowOf = (label: string) => `.windows [data-label^="${label}"]`;

function rulesOf(uri: vscode.Uri, source: string): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter((diagnostic) => diagnostic.source === source)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

describe('what was read back', () => {
  let folder: string;

  before(async function () {
    needsBridge.call(this);
    folder = mkdtempSync(path.join(tmpdir(), 'qvmconf-'));
    await resize(1600, 900);
  });
  after(async () => {
    rmSync(folder, { recursive: true, force: true });
    await resize(1280, 800);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('takes a map from defaults and predictions to what is verified, and back', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const { document } = await openSample('arm-qnx-guest.qvmconf');
    await vscode.commands.executeCommand('qvmconf.showLayout');
    await webview.waitFor(`${windowOf('gic distributor')}.q-default`, 'attached');
    assert.equal(await webview.count(windowOf('PCI memory window')), 0);

    const tree = vscode.Uri.file(path.join(folder, 'guest.dts'));
    writeFileSync(tree.fsPath, TREE);
    await vscode.commands.executeCommand('qvmconf.verify', document.uri, tree);
    await webview.waitFor(`${windowOf('gic distributor')}.q-verified`, 'attached');
    await webview.waitFor(`${windowOf('gic distributor')} > title:has-text("0x2e000000")`, 'attached');
    await webview.waitFor(`${windowOf('PCI memory window')}.q-verified`, 'attached');
    await webview.waitFor(`${windowOf('pl011')}.q-verified`, 'attached');
    await until(() => {
      const rules = rulesOf(document.uri, 'qvmconf');
      return rules.includes('tree-interrupt-differs') && rules.includes('tree-device-missing');
    }, 'the differences are no findings');
    await screenshot('verified');

    writeFileSync(tree.fsPath, TREE.replaceAll('2e000000', '2d000000'));
    await webview.waitFor(`${windowOf('gic distributor')} > title:has-text("0x2d000000")`, 'attached');

    await vscode.commands.executeCommand('qvmconf.verify', document.uri, 'none');
    await webview.waitFor(`${windowOf('gic distributor')}.q-default`, 'attached');
    await webview.waitFor(windowOf('PCI memory window'), 'detached');
  });

  it('shows the messages of a log in the configuration that they are about', async () => {
    const { document } = await openSample('arm-qnx-guest.qvmconf');
    const line = document.positionAt(document.getText().indexOf('vdev pl011')).line;
    const log = await vscode.workspace.openTextDocument({
      content: `[/data/arm-qnx-guest.qvmconf:${line + 1}] Failed to arm a resource manager: x\nqvm exited with 64\n`,
    });
    await vscode.window.showTextDocument(log);
    await vscode.commands.executeCommand('qvmconf.readLog');
    const [found] = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'qvm');
    assert.equal(found?.range.start.line, line);
    assert.equal(found?.severity, vscode.DiagnosticSeverity.Warning);
    const [status] = vscode.languages.getDiagnostics(log.uri);
    assert.match(status?.message ?? '', /^Exit status 64: A fatal fault before the guest started/);
  });
});
