import * as vscode from 'vscode';
import type { HostOverview } from '../../../../shared/hostOverview';
import { type HostNode, hostNodes } from './nodes';

/** Asks what is known of the hosts now. */
export type AskOverview = () => Promise<HostOverview>;

/** The rows of the view. They are asked for when the view is shown, and again only after it is told of a change. */
export class HostTree implements vscode.TreeDataProvider<HostNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;

  constructor(private readonly ask: AskOverview) {}

  refresh(): void {
    this.changed.fire();
  }

  async getChildren(node?: HostNode): Promise<HostNode[]> {
    return node === undefined ? hostNodes(await this.ask()) : [...node.children];
  }

  getTreeItem({ id, label, description, tooltip, icon, problems, place, children, open, host }: HostNode) {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(label, children.length === 0 ? None : open ? Expanded : Collapsed);
    item.id = id;
    item.description = description;
    item.tooltip = tooltip;
    // Without it only the tooltip would be read aloud.
    item.accessibilityInformation = { label: description === '' ? label : `${label}, ${description}` };
    item.iconPath = new vscode.ThemeIcon(icon, colorOf(problems));
    if (host !== undefined) item.contextValue = 'host';
    if (place !== undefined) {
      const { start, end } = place.range;
      const selection = new vscode.Range(start.line, start.character, end.line, end.character);
      const where = [vscode.Uri.parse(place.uri), { selection }];
      item.command = { command: 'vscode.open', title: 'Open', arguments: where };
    }
    return item;
  }
}

function colorOf({ errors, warnings }: HostNode['problems']): vscode.ThemeColor | undefined {
  if (errors > 0) return new vscode.ThemeColor('list.errorForeground');
  return warnings > 0 ? new vscode.ThemeColor('list.warningForeground') : undefined;
}
