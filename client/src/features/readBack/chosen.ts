import * as vscode from 'vscode';

/** Files that someone has chosen for something, kept with the workspace and told of again when they change. */
export class ChosenFiles implements vscode.Disposable {
  private readonly watchers = new Map<string, vscode.Disposable>();

  /** @param key name in the state of the workspace */
  constructor(
    private readonly state: vscode.Memento,
    private readonly key: string,
    private readonly onChange: (purpose: string, file: vscode.Uri) => void,
  ) {
    for (const [purpose, file] of this.entries()) this.watch(purpose, file);
  }

  /** What is chosen, by its purpose. */
  entries(): [purpose: string, file: vscode.Uri][] {
    const chosen = this.state.get<Record<string, string>>(this.key, {});
    return Object.entries(chosen).map(([purpose, file]) => [purpose, vscode.Uri.parse(file)]);
  }

  async choose(purpose: string, file: vscode.Uri | undefined): Promise<void> {
    const chosen = { ...this.state.get<Record<string, string>>(this.key, {}) };
    delete chosen[purpose];
    this.watchers.get(purpose)?.dispose();
    this.watchers.delete(purpose);
    if (file !== undefined) {
      chosen[purpose] = file.toString();
      this.watch(purpose, file);
    }
    await this.state.update(this.key, chosen);
  }

  dispose(): void {
    for (const watcher of this.watchers.values()) watcher.dispose();
  }

  private watch(purpose: string, file: vscode.Uri): void {
    const folder = vscode.Uri.joinPath(file, '..');
    const name = file.path.slice(file.path.lastIndexOf('/') + 1);
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, escaped(name)),
    );
    const changed = () => this.onChange(purpose, file);
    watcher.onDidChange(changed);
    watcher.onDidCreate(changed);
    this.watchers.set(purpose, watcher);
  }
}

/** A name as a pattern that matches nothing else. */
function escaped(name: string): string {
  return name.replace(/[[\]{}*?!]/g, '[$&]');
}
