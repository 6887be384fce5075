import type { Diagnostic } from "@storyreel/models/source";
import type { Shot, Storyboard } from "../../storyboard/storyboard.ts";
import type { Clip } from "../media/clip.ts";
import { hdrCurveOf } from "../media/colour.ts";
import { findUnknownColour } from "../media/colour-filters.ts";

// What fits in a line of a terminal.
const mostNamed = 5;

/**
 * Warns about clips whose pictures are not shown as they are: those of high dynamic range, `STORYBOARD_CLIP_HDR`, and those whose
 * colour is not known here, `STORYBOARD_CLIP_COLOR`. What holds for many shots is one warning, at the first of them.
 *
 * @param clips by shot id.
 */
export function checkClipColours(
  { file, shots }: Storyboard,
  clips: ReadonlyMap<string, Pick<Clip, "video">>,
): Diagnostic[] {
  const groups = new Map<string, { readonly problem: Problem; readonly shots: Shot[] }>();
  for (const shot of shots) {
    const video = shot.isEnabled ? clips.get(shot.id)?.video : undefined;
    const problem = video === undefined ? undefined : findProblem(video);
    if (problem === undefined) continue;
    const group = groups.get(problem.says) ?? { problem, shots: [] };
    group.shots.push(shot);
    groups.set(problem.says, group);
  }
  return [...groups.values()].map(({ problem, shots: [first, ...others] }) => ({
    severity: "warning",
    code: problem.code,
    message: `${nameClips([first, ...others])} ${verb(problem, others.length)}${problem.says}`,
    file,
    span: first?.span ?? { start: 0, end: 0 },
    hint: problem.hint,
  }));
}

type Problem = {
  readonly code: "STORYBOARD_CLIP_HDR" | "STORYBOARD_CLIP_COLOR";
  readonly says: string;
  readonly hint: string;
};

function findProblem({ colour }: Clip["video"]): Problem | undefined {
  const unknown = findUnknownColour(colour);
  if (unknown !== undefined) {
    return {
      code: "STORYBOARD_CLIP_COLOR",
      says: `will have wrong colors in the film: ${unknown} is not supported`,
      hint: "convert the clip to BT.709, or choose another take",
    };
  }
  const curve = hdrCurveOf(colour);
  if (curve === undefined) return undefined;
  const name = { PQ: "PQ, SMPTE ST 2084", HLG: "HLG, ARIB STD-B67" }[curve];
  return {
    code: "STORYBOARD_CLIP_HDR",
    says: `HDR (${name}): the film and frames that are sent to models are tone-mapped to BT.709`,
    hint: "check the highlights; to grade the clip yourself, turn off HDR in the model's parameters",
  };
}

function verb({ code }: Problem, others: number): string {
  if (code === "STORYBOARD_CLIP_COLOR") return "";
  return others === 0 ? "is " : "are ";
}

function nameClips(shots: readonly (Shot | undefined)[]): string {
  const names = shots.map((shot) => `"${shot?.id ?? ""}"`);
  if (names.length === 1) return `the clip of shot ${names[0]}`;
  const others = names.length - mostNamed;
  const rest = others > 0 ? ` and ${others} more` : "";
  return `the clips of shots ${names.slice(0, mostNamed).join(", ")}${rest}`;
}
