import type { Report } from "./diagnostic-list.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import { ownSourceOf } from "./shot-source.ts";
import type { Shot } from "./storyboard.ts";
import { describeUnknown } from "./unknown-name.ts";

const FRAMES = [
  ["first_frame", "firstFrame"],
  ["last_frame", "lastFrame"],
] as const;

/** Checks that the source of every frame exists, is enabled, and does not wait for the shot that needs it. */
export function checkFrames(shots: readonly ResolvedShot[], report: Report): void {
  if (!shots.some(({ shot }) => sourcesOf(shot).length > 0)) return;
  const byId = new Map(shots.map((resolved) => [resolved.shot.id, resolved]));
  for (const { shot, pathOf } of shots) {
    for (const [role, key] of FRAMES) {
      const reference = shot[key];
      if (reference?.kind !== "shot") continue;
      const path = [...pathOf({ kind: "role", role }), "shot"];
      const target = byId.get(reference.shot);
      // One without an id, or whose id was refused, may be the one that is meant.
      if (target === undefined && byId.has("")) continue;
      if (target === undefined) {
        const known = byId.keys();
        const otherwise = "use the id of another shot";
        const unknown = describeUnknown("shot", reference.shot, { known, otherwise });
        report({ code: "STORYBOARD_FRAME_SHOT", path, ...unknown });
      } else if (ownSourceOf(target.shot) !== undefined) {
        report({
          code: "STORYBOARD_FRAME_SHOT",
          path,
          message: `shot "${reference.shot}" is not generated, so no request can use its frames`,
          hint: "save the frame as a picture and use file: …",
        });
      } else if (shot.isEnabled && !target.shot.isEnabled) {
        report({
          code: "STORYBOARD_FRAME_SHOT",
          path,
          message: `shot "${reference.shot}" is disabled, so it has no frames`,
          hint: `enable "${reference.shot}", or disable "${shot.id}" as well`,
        });
      }
    }
  }
  reportCycles(shots, byId, report);
}

/** Walks each chain once, without recursion: a film can be one chain of ten thousand shots. */
function reportCycles(
  shots: readonly ResolvedShot[],
  byId: ReadonlyMap<string, ResolvedShot>,
  report: Report,
): void {
  const done = new Set<string>();
  for (const { shot: root } of shots) {
    const trail: { readonly id: string; readonly rest: string[] }[] = [];
    const open = new Set<string>();
    const enter = (shot: Shot): void => {
      trail.push({ id: shot.id, rest: [...sourcesOf(shot)] });
      open.add(shot.id);
    };
    if (!done.has(root.id)) enter(root);
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = top.rest.pop();
      const target = next === undefined ? undefined : byId.get(next);
      if (target === undefined) {
        if (next !== undefined) continue;
        done.add(top.id);
        open.delete(top.id);
        trail.pop();
      } else if (open.has(target.shot.id)) {
        const start = trail.findIndex(({ id }) => id === target.shot.id);
        const circle = trail.slice(start).flatMap(({ id }) => byId.get(id) ?? []);
        reportCycle(circle, report);
      } else if (!done.has(target.shot.id)) enter(target.shot);
    }
  }
}

/** Each shot of the circle takes a frame from the next, and the last one from the first. */
function reportCycle(circle: readonly ResolvedShot[], report: Report): void {
  const [first, last] = [circle[0], circle.at(-1)];
  if (first === undefined || last === undefined) return;
  const { id } = first.shot;
  const { firstFrame } = last.shot;
  const isFirst = firstFrame?.kind === "shot" && firstFrame.shot === id;
  const path = last.pathOf({ kind: "role", role: isFirst ? "first_frame" : "last_frame" });
  report({
    code: "STORYBOARD_FRAME_CYCLE",
    path: [...path, "shot"],
    message:
      first === last
        ? `shot "${id}" needs a frame of itself`
        : `these shots need each other's frames: ${[...circle, first].map(({ shot }) => shot.id).join(" → ")}`,
    hint: "remove the frame from one of them",
  });
}

function sourcesOf({ firstFrame, lastFrame }: Shot): readonly string[] {
  return [firstFrame, lastFrame].flatMap((one) => (one?.kind === "shot" ? [one.shot] : []));
}
