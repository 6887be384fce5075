import type { Path, Report } from "./diagnostic-list.ts";
import type { ResolvedShot } from "./resolve-shot.ts";
import { ownSourceOf } from "./shot-source.ts";
import type { Shot } from "./storyboard.ts";
import { describeUnknown } from "./unknown-name.ts";

const FRAMES = [
  ["first_frame", "firstFrame"],
  ["last_frame", "lastFrame"],
] as const;

/** Checks that every shot that another one needs exists, is enabled, and does not wait for the shot that needs it. */
export function checkFrames(shots: readonly ResolvedShot[], report: Report): void {
  if (!shots.some(({ shot }) => sourcesOf(shot).length > 0)) return;
  const byId = new Map(shots.map((resolved) => [resolved.shot.id, resolved]));
  for (const resolved of shots) {
    const { shot } = resolved;
    for (const { source, path, what } of needsOf(resolved)) {
      const target = byId.get(source);
      // One without an id, or whose id was refused, may be the one that is meant.
      if (target === undefined && byId.has("")) continue;
      if (target === undefined) {
        const known = byId.keys();
        const otherwise = "use the id of another shot";
        const unknown = describeUnknown("shot", source, { known, otherwise });
        const facts = { shot: shot.id, source, what, problem: "unknown" };
        report({ code: "STORYBOARD_FRAME_SHOT", path, ...unknown, facts });
      } else if (ownSourceOf(target.shot) !== undefined) {
        report({
          code: "STORYBOARD_FRAME_SHOT",
          path,
          message: `shot "${source}" is not generated, so no request can use its ${what}`,
          hint:
            what === "frames"
              ? "save the frame as a picture and use file: …"
              : "name its file with file: …",
        });
      } else if (shot.isEnabled && !target.shot.isEnabled) {
        report({
          code: "STORYBOARD_FRAME_SHOT",
          path,
          message: `shot "${source}" is disabled, so it has no ${what}`,
          hint: `enable "${source}", or disable "${shot.id}" as well`,
          facts: { shot: shot.id, source, what, problem: "disabled" },
        });
      }
    }
  }
  reportCycles(shots, byId, report);
}

/** Another shot that a shot needs, and where it names it. */
type Need = { readonly source: string; readonly path: Path; readonly what: "frames" | "clip" };

function needsOf({ shot, pathOf }: ResolvedShot): readonly Need[] {
  const frames = FRAMES.flatMap(([role, key]): readonly Need[] => {
    const reference = shot[key];
    if (reference?.kind !== "shot") return [];
    const path = [...pathOf({ kind: "role", role }), "shot"];
    return [{ source: reference.shot, path, what: "frames" }];
  });
  const inputs = (shot.inputs ?? []).flatMap(({ source, path }): readonly Need[] => {
    if (source.kind === "file") return [];
    const key = source.kind === "asset" ? "from" : "shot";
    return [{ source: source.shot, path: [...path, key], what: "clip" }];
  });
  return [...frames, ...inputs];
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

/** Each shot of the circle needs the next one, and the last one the first. */
function reportCycle(circle: readonly ResolvedShot[], report: Report): void {
  const [first, last] = [circle[0], circle.at(-1)];
  if (first === undefined || last === undefined) return;
  const { id } = first.shot;
  const need = needsOf(last).find(({ source }) => source === id);
  const isFrame = circle.every((one) => needsOf(one).every(({ what }) => what === "frames"));
  report({
    code: "STORYBOARD_FRAME_CYCLE",
    path: need?.path ?? last.path,
    message:
      first === last
        ? `shot "${id}" needs ${isFrame ? "a frame of " : ""}itself`
        : `these shots need each other${isFrame ? "'s frames" : ""}: ${[...circle, first].map(({ shot }) => shot.id).join(" → ")}`,
    hint: `remove ${isFrame ? "the frame" : "what is needed"} from one of them`,
  });
}

function sourcesOf({ firstFrame, lastFrame, inputs = [] }: Shot): readonly string[] {
  return [
    ...[firstFrame, lastFrame].flatMap((one) => (one?.kind === "shot" ? [one.shot] : [])),
    ...inputs.flatMap(({ source }) => (source.kind === "file" ? [] : [source.shot])),
  ];
}
