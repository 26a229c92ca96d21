/** The drawing of a layout picture: what the command line, the panel and exports share. */
export { drawComparison } from './comparison';
export { type DrawingOptions, drawLayout } from './drawing';
export { layoutMarkdown } from './markdown';
export type { ExportTheme } from './palette';
