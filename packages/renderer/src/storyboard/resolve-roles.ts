import type { Model, JsonValue, Role } from "@storyreel/models";
import { fixedOutput } from "./fixed-output.ts";
import type { PlainValue } from "./fixed-output.ts";
import type { ShotContext } from "./shot-context.ts";
import type { Said, ShotLayers, ShotPlace } from "./shot-layers.ts";

const PLAIN_ROLES = ["duration", "aspect_ratio", "resolution", "audio", "seed"] as const;

/** Roles whose neutral value is the very value of the key. */
export function resolvePlainRoles(
  layers: ShotLayers,
  model: Model | undefined,
  { report }: ShotContext,
): { readonly [R in Role]?: JsonValue } {
  const values: { [R in Role]?: JsonValue } = {};
  for (const role of PLAIN_ROLES) {
    const said = layers.said(role);
    if (said === undefined) continue;
    const fixed = model === undefined ? undefined : fixedOutput(model, role);
    if (fixed !== undefined && fixed !== said.value) {
      report({
        code: "STORYBOARD_MODEL_CANNOT",
        path: said.path,
        message: describeFixed(model?.id ?? "", role, fixed, said.value),
      });
    }
    if (fixed !== undefined) continue;
    if (model !== undefined && leavesOut(role, said, { model, report })) continue;
    values[role] = said.value;
  }
  return values;
}

/**
 * A default speaks to many shots, and not to those whose model decides by itself what comes out: the picture that it begins
 * with gives the shape, and a size that nobody can choose is told once.
 */
function leavesOut(
  role: Role,
  said: Said<PlainValue>,
  given: {
    readonly model: Model;
    readonly report: ShotContext["report"];
  },
): boolean {
  const { model, report } = given;
  const { parameters, output } = model;
  const isOfShot = typeof said.path.at(-2) === "number";
  const isChosen = Object.values(parameters).some((parameter) => parameter.role === role);
  if (isOfShot || isChosen || output.sizes.length > 0) return false;
  if (role === "aspect_ratio") {
    return Object.values(parameters).some(({ role: played }) => isPicture(played));
  }
  if (role !== "resolution") return false;
  report({
    code: "STORYBOARD_MODEL_IGNORES",
    path: said.path,
    severity: "warning",
    message: `${model.id} takes no resolution: ${said.value} is not asked for`,
  });
  return true;
}

function isPicture(role: Role | undefined): boolean {
  return role === "first_frame" || role === "last_frame";
}

function describeFixed(modelId: string, role: Role, fixed: PlainValue, asked: PlainValue): string {
  if (role === "audio") {
    return `${modelId} always makes ${fixed === true ? "sound" : "silent clips"}; audio ${String(asked)} cannot be asked for`;
  }
  return `${modelId} always makes ${role} ${String(fixed)}; ${String(asked)} cannot be asked for`;
}

/** What the style keeps out of every shot, then what this one does. */
export function resolveNegative(
  layers: ShotLayers,
  { document }: ShotPlace,
  model: Model | undefined,
  { variables }: ShotContext,
): string | undefined {
  const said = layers.said("negative_prompt");
  const own = said === undefined ? undefined : variables.substitute(said.value, said.path);
  const stylePath = ["style", "negative"];
  const style = document.style?.negative;
  const canTake =
    model !== undefined &&
    Object.values(model.parameters).some((facts) => facts.role === "negative_prompt");
  const common =
    style === undefined || !canTake ? undefined : variables.substitute(style, stylePath);
  const texts = [common, own].filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : texts.join(", ");
}

/** Parameter by parameter, the nearest word counts. */
export function resolveParams(
  layers: ShotLayers,
  { variables }: ShotContext,
): { readonly [name: string]: JsonValue } {
  const values: Record<string, JsonValue> = {};
  for (const { value, path } of layers.saidByAll("params")) {
    for (const [name, one] of Object.entries(value)) {
      if (Object.hasOwn(values, name)) continue;
      values[name] = variables.substituteAll(one, [...path, name]);
    }
  }
  return values;
}
