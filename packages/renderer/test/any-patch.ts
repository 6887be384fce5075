import { readYaml } from "@storyreel/models/source";
import { isPlainMap } from "../src/kit/json.ts";
import type { BoardPatch } from "../src/timeline/edit/board-patch.ts";
import { findShots } from "../src/timeline/import/patch-storyboard.ts";
import { valueAt } from "../src/timeline/import/yaml-edits.ts";
import { oddWords, pick, type Dice } from "./hostile-board.ts";

const fields: readonly string[] = [
  "prompt",
  "action",
  "duration",
  "takes",
  "notes",
  "dialogue",
  "narration.text",
  "narration.offset",
  "transition.type",
  "enabled",
  "seed",
  "card.text",
  "params.x",
  "overlays.0.text",
];

const kinds = [
  ...Array.from({ length: 5 }, () => "set" as const),
  "set-all",
  "add-item",
  "remove-item",
  "set-source",
  "set-scene",
  "add",
  "duplicate",
  "remove",
  "move",
  "move",
  "cut",
  "transition",
  "split",
] as const;

/** Some change of a storyboard; what it writes may be a mistake. */
export function anyPatch(text: string, dice: Dice): BoardPatch {
  const source = readYaml({ path: "", text });
  const places = findShots(source);
  const ids = [...places.keys()];
  const shotId = pick(dice, ids);
  const shot = valueAt(source, places.get(shotId) ?? []);
  const own = Object.entries(isPlainMap(shot) ? shot : {})
    .filter(([key, value]) => key !== "id" && (typeof value !== "object" || value === null))
    .map(([key]) => key);
  const field = () => pick(dice, [...fields, ...own]);
  const overlay = () => ({ text: pick(dice, oddWords), position: pick(dice, ["top", "bottom"]) });
  const value = () => {
    const odd = [pick(dice, oddWords), pick(dice, oddWords), pick(dice, oddWords)];
    return pick(dice, [null, ...odd, 3, 2.5, true]);
  };
  const id = `new-${dice(1000)}-${ids.length}`;
  const kind = pick(dice, kinds);
  switch (kind) {
    case "set":
      return dice(6) === 0
        ? { kind, shotId, field: "overlays", value: [overlay(), overlay()] }
        : { kind, shotId, field: field(), value: value() };
    case "add-item":
      return { kind, shotId, field: "overlays", value: overlay() };
    case "remove-item":
      return { kind, shotId, field: "overlays", index: dice(2) };
    case "set-all": {
      const values = [field(), field()].map((one) => ({ field: one, value: value() }));
      return { kind, shotId, values };
    }
    case "set-source": {
      const origin = pick(dice, ["style", "character mei", "location sea"]);
      return { kind, origin, text: pick(dice, oddWords) };
    }
    case "set-scene": {
      const key = pick(dice, ["slugline", "location", "notes"]);
      const words = pick(dice, [null, pick(dice, oddWords), "sea"]);
      return { kind, sceneId: `scene${dice(3)}`, field: key, value: words };
    }
    case "add": {
      const place = dice(2) === 0 ? {} : { after: shotId };
      const isCard = dice(4) === 0;
      return { kind, id, action: pick(dice, oddWords), isCard, ...place };
    }
    case "move": {
      const other = pick(dice, ids);
      return { kind, shotId, ...pick(dice, [{ before: other }, { after: other }, {}]) };
    }
    case "cut": {
      const moved = pick(dice, [["in"], ["out"], ["in", "out"]] as const);
      const cut = { inSeconds: 0.25 * dice(2), outSeconds: pick(dice, [undefined, 1.75]), moved };
      return { kind, cuts: [{ shotId, cut }] };
    }
    case "transition": {
      const type = pick(dice, ["cut", "dissolve", "dip_to_black"] as const);
      return { kind, shotId, transition: { type, durationSeconds: 0.4 } };
    }
    case "split": {
      const written = isPlainMap(shot) ? shot["markers"] : undefined;
      const markers = (Array.isArray(written) ? written : []).flatMap((one: unknown) => {
        if (!isPlainMap(one)) return [];
        const marker = { atSeconds: Number(one["at"]), name: String(one["name"]) };
        return [
          {
            marker: { ...marker, comment: undefined, color: undefined },
            isLater: dice(3) === 0 || marker.atSeconds > 1.5,
          },
        ];
      });
      const rest = { keepsDialogue: dice(2) === 0, hidesCaptions: false, markers };
      return { kind, shotId, id, atSeconds: 1.5, inSeconds: 0, outSeconds: undefined, ...rest };
    }
    case "duplicate":
      return { kind, shotId, id };
    case "remove":
      return { kind, shotId };
  }
}
