import { suggest } from "@storyreel/models/source";
import type { Report } from "./diagnostic-list.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import type { Shot } from "./storyboard.ts";

const FRAMES = [
  ["first_frame", "firstFrame"],
  ["last_frame", "lastFrame"],
] as const;

/** Shots that take a picture from another shot: that one has to exist, to be made, and not to wait for this one. */
export function checkFrames(shots: readonly ResolvedShot[], report: Report): void {
  if (!shots.some(({ shot }) => sourcesOf(shot).length > 0)) return;
  const byId = new Map(shots.map((resolved) => [resolved.shot.id, resolved]));
  for (const { shot, pathOf } of shots) {
    for (const [role, key] of FRAMES) {
      const reference = shot[key];
      if (reference?.kind !== "shot") continue;
      const path = [...pathOf({ kind: "role", role }), "shot"];
      const target = byId.get(reference.shot);
      if (target === undefined) {
        const near = suggest(reference.shot, byId.keys());
        const hint = near === undefined ? "name the id of a shot" : `did you mean "${near}"?`;
        const message = `no shot is called "${reference.shot}"`;
        report({ code: "STORYBOARD_FRAME_SHOT", path, message, hint });
      } else if (shot.isEnabled && !target.shot.isEnabled) {
        report({
          code: "STORYBOARD_FRAME_SHOT",
          path,
          message: `shot "${reference.shot}" is not enabled, so there is no frame of it`,
          hint: `enable "${reference.shot}", or disable "${shot.id}" as well`,
        });
      }
    }
  }
  reportCycles(shots, byId, report);
}

/** Walks each chain once, with a stack of its own: a film may be one chain of ten thousand shots. */
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
        reportCycle(
          trail.map(({ id }) => id),
          target.shot.id,
          byId.get(top.id),
          report,
        );
      } else if (!done.has(target.shot.id)) enter(target.shot);
    }
  }
}

function reportCycle(
  trail: readonly string[],
  back: string,
  at: ResolvedShot | undefined,
  report: Report,
): void {
  if (at === undefined) return;
  const role =
    at.shot.firstFrame?.kind === "shot" && at.shot.firstFrame.shot === back
      ? "first_frame"
      : "last_frame";
  const circle = [...trail.slice(trail.indexOf(back)), back];
  report({
    code: "STORYBOARD_FRAME_CYCLE",
    path: [...at.pathOf({ kind: "role", role }), "shot"],
    message:
      circle.length === 2
        ? `shot "${back}" would begin with a frame of itself`
        : `these shots wait for each other's frames: ${circle.join(" → ")}`,
    hint: "let one of them begin without a picture",
  });
}

function sourcesOf({ firstFrame, lastFrame }: Shot): readonly string[] {
  return [firstFrame, lastFrame].flatMap((one) => (one?.kind === "shot" ? [one.shot] : []));
}
