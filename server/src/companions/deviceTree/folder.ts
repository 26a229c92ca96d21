import {
  type DeviceTree,
  DeviceTreeError,
  type DeviceTreeNode,
  MOST_BYTES,
  MOST_LEVELS,
  MOST_NODES,
} from './tree';

/** One file of a copied `/proc/device-tree`. */
export interface FolderEntry {
  /** Below the folder, with `/`: `vdevs/uart@1c090000/compatible`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface OpenNode {
  readonly name: string;
  readonly properties: Map<string, Uint8Array>;
  readonly children: OpenNode[];
  readonly byName: Map<string, OpenNode>;
}

/**
 * The device tree that a folder of files shows, one folder a node and one file a property, as `/proc/device-tree`
 * of a Linux guest does.
 * @throws DeviceTreeError
 */
export function readFolder(entries: readonly FolderEntry[]): DeviceTree {
  const root = openNode('');
  let bytes = 0;
  let nodes = 1;
  for (const entry of entries) {
    const steps = entry.path.split('/').filter((step) => step !== '' && step !== '.');
    const property = steps.pop();
    if (property === undefined) continue;
    const problem = (reason: string) => new DeviceTreeError(reason, 0, entry.path);
    bytes += entry.bytes.length;
    if (bytes > MOST_BYTES) throw problem(`its files have more than the ${MOST_BYTES} bytes that are read`);
    if (steps.length >= MOST_LEVELS) throw problem(`its folders are nested more than ${MOST_LEVELS} deep`);
    let node = root;
    for (const step of steps) {
      let child = node.byName.get(step);
      if (child === undefined) {
        if (++nodes > MOST_NODES) throw problem(`it has more than ${MOST_NODES} folders`);
        child = openNode(step);
        node.byName.set(step, child);
        node.children.push(child);
      }
      node = child;
    }
    // Linux adds the name of the node as a property to each folder.
    if (property !== 'name') node.properties.set(property, entry.bytes);
  }
  if (root.children.length === 0) throw new DeviceTreeError('the folder holds no node', 0, 'the folder');
  return { root: root satisfies DeviceTreeNode, notes: [] };
}

function openNode(name: string): OpenNode {
  return { name, properties: new Map(), children: [], byName: new Map() };
}
