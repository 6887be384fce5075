/** One line of the help. */
export type KeyLine = {
  /** As people write them. */
  readonly keys: readonly string[];
  readonly words: string;
  /** The command or the edit that does the same. */
  readonly command: string;
};

const onlyHere = "only on this page";
const play = "storyreel open FILE --film";

/** All that `keyActions` does, in words. */
export const keyLines: readonly KeyLine[] = [
  { keys: ["Space"], words: "play or pause", command: play },
  {
    keys: ["J", "K", "L"],
    words: "back, pause, forward; press again to go faster",
    command: play,
  },
  {
    keys: ["←", "→"],
    words: "one frame; with Shift, one second",
    command: play,
  },
  {
    keys: ["↑", "↓"],
    words: "shot before, shot after",
    command: "storyreel takes FILE SHOT",
  },
  {
    keys: ["Home", "End"],
    words: "first frame, last frame",
    command: play,
  },
  {
    keys: ["Alt ←", "Alt →"],
    words: "move the shot earlier, later; or drag it",
    command: "move its lines in FILE",
  },
  {
    keys: ["[", "]"],
    words: "trim the start or end to the playhead",
    command: "edit cut of the shot in FILE",
  },
  {
    keys: ["+", "−"],
    words: "strip larger, smaller",
    command: onlyHere,
  },
  {
    keys: ["1–9"],
    words: "choose a take",
    command: "storyreel takes FILE SHOT N",
  },
  {
    keys: ["A"],
    words: "compare two takes; with Shift, hear the other",
    command: "storyreel review FILE",
  },
  {
    keys: ["S"],
    words: "side by side or wipe",
    command: onlyHere,
  },
  {
    keys: ["M"],
    words: "remark at the playhead",
    command: "edit NOTES",
  },
  {
    keys: ["E"],
    words: "edit the prompt",
    command: "edit the shot in FILE",
  },
  {
    keys: ["B"],
    words: "buy",
    command: "storyreel render FILE",
  },
  {
    keys: ["V"],
    words: "versions of the film",
    command: "storyreel diff FILE --against REV",
  },
  {
    keys: ["P"],
    words: "contact sheet to print",
    command: "storyreel review FILE",
  },
  {
    keys: ["Z"],
    words: "undo; with Shift, redo",
    command: "git checkout -p FILE",
  },
  {
    keys: ["/"],
    words: "find",
    command: "storyreel status FILE",
  },
  {
    keys: ["?"],
    words: "this list",
    command: "storyreel --help",
  },
  {
    keys: ["Esc"],
    words: "leave a field or a comparison",
    command: onlyHere,
  },
];
