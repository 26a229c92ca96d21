import type { Palette } from './palette';

/** Looks by class, in terms of the palette's roles. One text for the panel and for exports. */
const RULES = `
.q-bg{fill:var(--q-bg)}
text{font-family:var(--q-font);font-size:13px;fill:var(--q-fg)}
.q-strong{font-weight:600}
.q-title{font-weight:600;font-size:15px}
.q-small{font-size:11.5px}
.q-mono{font-family:var(--q-mono-font);font-size:11.5px}
.q-muted{fill:var(--q-muted)}
.q-note{fill:var(--q-note)}
.q-end{text-anchor:end}
.q-middle{text-anchor:middle}
.q-conflict-text{fill:var(--q-conflict)}
.q-factory-text{fill:var(--q-factory-edge)}
.q-axis{stroke:var(--q-line);stroke-width:1;fill:none}
.q-tick{stroke:var(--q-muted);stroke-width:1;fill:none}
.q-dots{stroke:var(--q-line);stroke-width:1;stroke-dasharray:1 4;fill:none}
.q-zigzag{stroke:var(--q-muted);stroke-width:1;fill:none;stroke-linejoin:round}
.q-box{stroke-width:1;fill:var(--q-card);stroke:var(--q-line)}
.q-grid{stroke:var(--q-muted);stroke-width:1;stroke-opacity:.35;fill:none}
.q-register-line{stroke:var(--q-factory-edge);stroke-width:1;stroke-opacity:.45;fill:none}
.q-glyph{fill:none;stroke:var(--q-fg);stroke-width:1;stroke-linejoin:round;stroke-linecap:round}
.q-ram>.q-box{fill:var(--q-ram);stroke:var(--q-ram-edge)}
.q-rom>.q-box{fill:var(--q-rom);stroke:var(--q-rom-edge)}
.q-vdev>.q-box,.q-interrupt-controller>.q-box{fill:var(--q-vdev);stroke:var(--q-vdev-edge)}
.q-pass>.q-box{fill:var(--q-pass);stroke:var(--q-pass-edge)}
.q-reserve>.q-box{fill:var(--q-reserve);stroke:var(--q-reserve-edge)}
.q-factory-page>.q-box{fill:var(--q-factory);stroke:var(--q-factory-edge);stroke-width:2}
.q-control-page>.q-box,.q-shared-data>.q-box{fill:none;stroke:var(--q-factory-edge);stroke-width:1.5}
.q-ram>.q-glyph{stroke:var(--q-ram-edge)}
.q-rom>.q-glyph{stroke:var(--q-rom-edge)}
.q-vdev>.q-glyph,.q-interrupt-controller>.q-glyph{stroke:var(--q-vdev-edge)}
.q-pass>.q-glyph{stroke:var(--q-pass-edge)}
.q-reserve>.q-glyph{stroke:var(--q-reserve-edge)}
.q-factory-page>.q-glyph,.q-control-page>.q-glyph,.q-shared-data>.q-glyph{stroke:var(--q-factory-edge)}
.q-default>.q-box{fill:none;stroke:var(--q-muted);stroke-dasharray:1.5 3;stroke-linecap:round;stroke-width:1.5}
.q-predicted>.q-box{fill:none;stroke-dasharray:6 4}
.q-tail{fill:url(#q-keep-clear)}
.q-keep-clear{stroke:var(--q-muted);stroke-width:1}
.q-hatch-line{stroke:var(--q-hatch);stroke-width:4}
.q-hatch{fill:url(#q-hatch)}
.q-possible{fill:url(#q-hatch);fill-opacity:.55}
.q-clash-frame{fill:none;stroke:var(--q-conflict);stroke-width:1.5}
.q-possible-frame{fill:none;stroke:var(--q-conflict);stroke-width:1;stroke-dasharray:2 3}
.q-clash>text{paint-order:stroke;stroke:var(--q-bg);stroke-width:4px;stroke-linejoin:round}
.q-clash>.q-glyph{stroke:var(--q-conflict)}
.q-irq{fill:var(--q-irq)}
.q-irq-clash{fill:var(--q-conflict)}
.q-cell{fill:none;stroke:var(--q-line);stroke-width:1}
.q-cell-private{fill:none;stroke:var(--q-line);stroke-width:1;stroke-dasharray:2 2}
.q-cell-used{fill:var(--q-irq);stroke:var(--q-irq)}
.q-cell-next{fill:none;stroke:var(--q-irq);stroke-width:1.5;stroke-dasharray:3 2}
.q-cell-clash{fill:none;stroke:var(--q-conflict);stroke-width:1.5}
.q-cell-pass{fill:none;stroke:var(--q-irq-fg);stroke-width:1.5}
.q-tiny{font-size:10.5px}
.q-mark{fill:var(--q-muted)}
.q-ram>.q-mark{fill:var(--q-ram-edge)}
.q-rom>.q-mark{fill:var(--q-rom-edge)}
.q-vdev>.q-mark,.q-interrupt-controller>.q-mark{fill:var(--q-vdev-edge)}
.q-pass>.q-mark{fill:var(--q-pass-edge)}
.q-factory-page>.q-mark,.q-control-page>.q-mark,.q-shared-data>.q-mark{fill:var(--q-factory-edge)}
.q-mini-clash>.q-mark{fill:var(--q-conflict)}
.q-on-irq{fill:var(--q-irq-fg)}
.q-card{fill:var(--q-card);stroke:var(--q-line);stroke-width:1}
.q-card-factory{fill:var(--q-card);stroke:var(--q-factory-edge);stroke-width:1.5}
.q-link{stroke:var(--q-factory-edge);stroke-width:1.5;fill:none}
.q-view{fill:none;stroke:var(--q-irq);stroke-width:1.5}
`;

export const DRAWING_RULES = RULES;

/** Readers of SVG outside browsers do not know custom properties, so an export has its colours written in. */
export function exportRules(palette: Palette): string {
  const fonts: Record<string, string> = {
    font: "system-ui,'Segoe UI',Ubuntu,'DejaVu Sans',sans-serif",
    'mono-font': "ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace",
  };
  return RULES.replace(/var\(--q-([a-z-]+)\)/g, (_, role: string) => fonts[role] ?? palette[role] ?? 'none');
}
