/**
 * What `npm start` shows first: the walkthrough, and a sample beside its layout. An extension of its own, so that
 * the one that ships knows nothing of it.
 */
const vscode = require('vscode');

const WALKTHROUGH = 'qvmconf.qvmconf#start';
const SAMPLE = 'shared-memory-pair/camera.qvmconf';

/** A window that is opened again keeps what its user had open. */
exports.activate = async () => {
  const open = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  if (open.length === 0) await exports.arrive();
};

exports.arrive = async () => {
  await vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH);
  const [sample] = await vscode.workspace.findFiles(SAMPLE);
  if (sample === undefined) return;
  await vscode.window.showTextDocument(sample, { preview: false });
  await vscode.commands.executeCommand('qvmconf.showLayout', sample);
};
