import type { Path } from "../import/yaml-edits.ts";

/** The keys of a field: `narration.text`; numbers are places in a list: `overlays.0.text`. */
export function fieldPath(field: string): Path {
  return field.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** Where the text of a prompt part is written, if it is not the shot's own. */
export function sourcePath(origin: string): Path | undefined {
  if (origin === "style") return ["style", "look"];
  const [, kind, name] = /^(character|location) (.+)$/s.exec(origin) ?? [];
  if (kind === undefined || name === undefined) return undefined;
  return [`${kind}s`, name, "description"];
}
