/** The names of CSS 2.1, 4.3.6. */
const names: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#c0c0c0",
  gray: "#808080",
  grey: "#808080",
  white: "#ffffff",
  maroon: "#800000",
  red: "#ff0000",
  purple: "#800080",
  fuchsia: "#ff00ff",
  green: "#008000",
  lime: "#00ff00",
  olive: "#808000",
  yellow: "#ffff00",
  navy: "#000080",
  blue: "#0000ff",
  teal: "#008080",
  aqua: "#00ffff",
  orange: "#ffa500",
};

/**
 * A colour as `#rrggbb`, or `#rrggbbaa` where it is not opaque, from a name or from `#rgb`, `#rrggbb` or `#rrggbbaa`; `undefined` for
 * anything else.
 */
export function parseColour(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  if (Object.hasOwn(names, text)) return names[text];
  if (!/^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/.test(text)) return undefined;
  const long = text.length === 4 ? text.replace(/[\da-f]/g, "$&$&") : text;
  return long.endsWith("ff") && long.length === 9 ? long.slice(0, 7) : long;
}
