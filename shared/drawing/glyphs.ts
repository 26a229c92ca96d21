import type { WindowKind } from '../picture';
import { path, type SceneNode } from './scene';

/** One small shape per kind, 12 by 12 pixels, so that a kind is told without its colour. */
const SHAPES: Record<WindowKind, string> = {
  ram: 'M1 2.5h10v7H1zM3.5 4.5v3M6 4.5v3M8.5 4.5v3',
  rom: 'M1 2.5h10v7H1zM4 6h4',
  vdev: 'M3 3h6v6H3zM1 4.5h2M1 7.5h2M9 4.5h2M9 7.5h2',
  pass: 'M1 6h9M6.5 2.5L10 6l-3.5 3.5',
  reserve: 'M1.5 6a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M2.8 9.2l6.4-6.4',
  'factory-page': 'M1.5 1.5h4v4h-4zM6.5 6.5h4v4h-4zM8.5 1.5v4M6.5 3.5h4M3.5 6.5v4M1.5 8.5h4',
  'control-page': 'M1.5 3.5h9M1.5 8.5h9M4 2v3M8 7v3',
  'shared-data': 'M3.5 4h-2v4h2M8.5 4h2v4h-2M4 6h4',
  'interrupt-controller': 'M7 1L3 7h3l-1 4l4-6H6z',
};

export function glyph(kind: WindowKind, x: number, y: number, className = 'q-glyph'): SceneNode {
  return path(SHAPES[kind], className, { transform: `translate(${Math.round(x)} ${Math.round(y)})` });
}

export const KIND_NAMES: Record<WindowKind, string> = {
  ram: 'RAM',
  rom: 'ROM',
  vdev: 'device',
  pass: 'pass-through',
  reserve: 'reserve',
  'factory-page': 'factory page',
  'control-page': 'control page',
  'shared-data': 'shared data',
  'interrupt-controller': 'interrupt controller',
};
