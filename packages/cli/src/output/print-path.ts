import { printable } from "@storyreel/renderer/kit";
import type { Output } from "./output.ts";

/** The path of what was made, on a line of its own. Programs get it exactly; a terminal is not controlled by it. */
export function printPath(path: string, { stdout, columns }: Output): void {
  // What was made is there already.
  if (/^\/dev\/(stdout|fd\/1)$/.test(path)) return;
  if (columns === undefined) stdout(`${path}\n`);
  else stdout(`${path}\n`, printable(`${path}\n`));
}
