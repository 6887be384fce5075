import { readYaml, type Diagnostic, type SourceFile } from "@storyreel/models/source";
import type { RenderPlan } from "../../plan/render-plan.ts";
import type { Lock } from "../lock/lock.ts";
import type { BoardRemark } from "./notes.ts";

/** A shot of the film, and what finds the remarks of a shot that has another id since. */
export type RemarkHome = {
  readonly shotId: string;
  /** Request keys of its takes. */
  readonly takes: readonly string[];
  /** The id under which its takes are in the lock file; absent: its own. */
  readonly earlierId?: string | undefined;
};

/**
 * Remarks under the ids that their shots have now. If no shot has the id of a remark, the shot was renamed: it is found by its takes in
 * the lock file, or by a take that one of its remarks is about. What is not found keeps its id.
 */
export function placeRemarks(
  remarks: readonly BoardRemark[],
  homes: readonly RemarkHome[],
): readonly BoardRemark[] {
  const ids = new Set(homes.map(({ shotId }) => shotId));
  const renamed = new Map<string, string | undefined>();
  for (const { shotId, take } of remarks) {
    if (ids.has(shotId) || renamed.get(shotId) !== undefined) continue;
    const home =
      homes.find(({ earlierId }) => earlierId === shotId) ??
      homes.find(({ takes }) => take !== undefined && takes.includes(take));
    renamed.set(shotId, home?.shotId);
  }
  return remarks.map((remark) => {
    const shotId = renamed.get(remark.shotId);
    return shotId === undefined ? remark : { ...remark, shotId };
  });
}

/** The shots of a film, disabled ones too. */
export function remarkHomes(
  shots: readonly { readonly id: string }[],
  { plan, lock }: { readonly plan?: RenderPlan; readonly lock: Lock },
): readonly RemarkHome[] {
  const planned = new Map(plan?.shots.map(({ shot, takes }) => [shot.id, takes]));
  const locked = new Map(lock.shots.map(({ id, takes }) => [id, takes]));
  return shots.map(({ id }) => {
    const asked = planned.get(id) ?? [];
    return {
      shotId: id,
      takes: [...asked, ...(locked.get(id) ?? [])].map(({ requestKey }) => requestKey),
      earlierId: asked.find(({ movedFrom }) => movedFrom !== undefined)?.movedFrom,
    };
  });
}

/** Warnings about remarks whose shot is not in the film. */
export function checkRemarkShots(
  file: SourceFile,
  placed: readonly BoardRemark[],
  ids: ReadonlySet<string>,
): readonly Diagnostic[] {
  if (placed.every(({ shotId }) => ids.has(shotId))) return [];
  const source = readYaml(file);
  return placed.flatMap(({ id, shotId }, index) =>
    ids.has(shotId)
      ? []
      : [
          {
            severity: "warning" as const,
            code: "NOTES_UNKNOWN_SHOT",
            message: `remark "${id}" is about shot "${shotId}", which is not in the storyboard`,
            hint: "if the shot was renamed, write its new id here; if it was removed, delete the remark",
            file: source.file,
            span: source.span(["remarks", index, "shot"], "value"),
          },
        ],
  );
}
