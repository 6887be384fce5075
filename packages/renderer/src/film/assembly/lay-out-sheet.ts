import { fontName } from "../captions/font.ts";
import { escapeAss } from "../captions/format-ass.ts";

/** The layout of a contact sheet. */
export type SheetLayout = {
  readonly count: number;
  readonly columns: number;
  readonly cellWidthPx: number;
  readonly cellHeightPx: number;
  readonly gapPx: number;
  readonly labelPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** The text of an ASS file with a label below each picture. */
  readonly labels: string;
};

// The width of a browser window, where five pictures in a row are still recognisable.
const pageWidthPx = 1600;
const mostColumns = 5;
const gapPx = 16;
const labelPx = 28;

/** Lays out pictures in rows. All cells have the shape of the first picture. */
export function layOutSheet(
  shots: readonly { readonly label: string; readonly widthPx: number; readonly heightPx: number }[],
): SheetLayout {
  const columns = Math.min(mostColumns, Math.max(1, Math.ceil(Math.sqrt(shots.length))));
  const cellWidthPx = 2 * Math.floor((pageWidthPx - gapPx) / columns / 2 - gapPx / 2);
  const shape = (shots[0]?.heightPx ?? 9) / (shots[0]?.widthPx ?? 16);
  const cellHeightPx = 2 * Math.round((cellWidthPx * shape) / 2);
  const rows = Math.ceil(shots.length / columns);
  const grid = { count: shots.length, columns, cellWidthPx, cellHeightPx, gapPx, labelPx };
  const widthPx = gapPx + columns * (cellWidthPx + gapPx);
  const heightPx = gapPx + rows * (cellHeightPx + labelPx + gapPx);
  const labels = writeLabels(
    shots.map(({ label }) => label),
    { ...grid, widthPx, heightPx },
  );
  return { ...grid, widthPx, heightPx, labels };
}

/** Filters that put each input of the graph in its cell; the output is `[sheet]`. */
export function writeSheetGraph(sheet: SheetLayout): string {
  const { cellWidthPx: width, cellHeightPx: height } = sheet;
  const chains = [
    `color=c=0x181818:s=${sheet.widthPx}x${sheet.heightPx}:d=1:r=1,format=rgb24[page]`,
  ];
  let page = "[page]";
  for (let index = 0; index < sheet.count; index += 1) {
    const next = index === sheet.count - 1 ? "[sheet]" : `[page${index}]`;
    const { xPx, yPx } = placeOf(index, sheet);
    const fit = `scale=${width}:${height}:force_original_aspect_ratio=decrease`;
    chains.push(
      `[${index}:v]${fit},pad=${width}:${height}:(ow-iw)/2:(oh-ih)/2,format=rgb24[still${index}]`,
    );
    chains.push(`${page}[still${index}]overlay=${xPx}:${yPx}:format=rgb${next}`);
    page = next;
  }
  return chains.join(";");
}

type Grid = Pick<SheetLayout, "columns" | "cellWidthPx" | "cellHeightPx">;

function placeOf(index: number, grid: Grid): { xPx: number; yPx: number } {
  const column = index % grid.columns;
  const row = Math.floor(index / grid.columns);
  return {
    xPx: gapPx + column * (grid.cellWidthPx + gapPx),
    yPx: gapPx + row * (grid.cellHeightPx + labelPx + gapPx),
  };
}

function writeLabels(labels: readonly string[], sheet: Omit<SheetLayout, "labels">): string {
  const events = labels.map((label, index) => {
    const { xPx, yPx } = placeOf(index, sheet);
    const at = `{\\pos(${xPx + 2},${yPx + sheet.cellHeightPx + 4})}`;
    return `Dialogue: 0,0:00:00.00,0:00:10.00,label,,0,0,0,,${at}${escapeAss(label)}`;
  });
  return [
    "[Script Info]",
    "ScriptType: v4.00+",
    `PlayResX: ${sheet.widthPx}`,
    `PlayResY: ${sheet.heightPx}`,
    "WrapStyle: 2",
    "[V4+ Styles]",
    "Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BorderStyle, Outline, Shadow, Alignment",
    `Style: label,${fontName},20,&H00E0E0E0,&H00181818,1,0,0,7`,
    "[Events]",
    "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
    ...events,
    "",
  ].join("\n");
}
