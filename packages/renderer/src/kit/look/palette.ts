/**
 * Colors of every page, by theme. They are chosen for contrast: text at least 4.9 on `room`, `panel` and `raised`, `edge`, which is for
 * borders of controls only, at least 3. `mark` is drawn over pictures, with a dark outline, in both themes. The well around a picture is
 * near black in both, so that the picture is judged the same.
 */
export const palette = {
  dark: {
    room: "#0e0f11",
    panel: "#141518",
    raised: "#1d1f23",
    line: "#2a2c31",
    edge: "#777b84",
    ink: "#ebe8e2",
    soft: "#a8a69f",
    accent: "#f0b26a",
    "on-accent": "#1a1206",
    well: "#08090a",
    shade: "rgb(0 0 0 / 60%)",
    mark: "#f0b26a",
    "mark-outline": "#0c0d0f",
    new: "#c9c5bb",
    queued: "#8db8f2",
    running: "#f0b26a",
    failed: "#ff938a",
    done: "#84cfa2",
    stale: "#c9abf5",
    disabled: "#9fa0a5",
    uncertain: "#f79cc6",
    camera: "#86cdd2",
    place: "#b2cf86",
    person: "#f3a583",
    style: "#b8b4f2",
  },
  light: {
    room: "#e9e8e4",
    panel: "#f6f5f2",
    raised: "#ffffff",
    line: "#d8d5ce",
    edge: "#7d7a73",
    ink: "#1b1c1e",
    soft: "#58564f",
    accent: "#8a4b08",
    "on-accent": "#ffffff",
    well: "#1b1b1c",
    shade: "rgb(30 28 24 / 45%)",
    mark: "#f0b26a",
    "mark-outline": "#0c0d0f",
    new: "#55524c",
    queued: "#1f5aa6",
    running: "#8a4b08",
    failed: "#a8231b",
    done: "#1f6a43",
    stale: "#6a3fb0",
    disabled: "#626267",
    uncertain: "#9c1f65",
    camera: "#0f6068",
    place: "#47600f",
    person: "#963f19",
    style: "#4f48a6",
  },
} as const;

/** The fonts of the system. */
export const fonts = {
  sans: '"Inter","SF Pro Text","Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif',
  mono: '"SF Mono","Cascadia Mono","JetBrains Mono",Menlo,Consolas,"Liberation Mono",monospace',
} as const;

/** The color of a source of a prompt: `camera`, `location market`, `character mei`, `style`; anything else is the shot's own. */
export function toneOfOrigin(origin: string): "camera" | "place" | "person" | "style" | undefined {
  if (/^(?:camera|lighting)/.test(origin)) return "camera";
  if (origin.startsWith("location")) return "place";
  if (/^(?:character|dialogue)/.test(origin)) return "person";
  return origin === "style" ? "style" : undefined;
}
