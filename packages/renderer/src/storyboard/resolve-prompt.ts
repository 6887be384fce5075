import { suggest } from "@storyreel/models/source";
import { checkContinuity } from "./check-continuity.ts";
import { composePrompt } from "./compose-prompt.ts";
import type { NamedDescription } from "./compose-prompt.ts";
import type { Path, Report } from "./diagnostic-list.ts";
import type { Said, ShotLayers, ShotPlace } from "./shot-layers.ts";
import type { PromptPart } from "./storyboard.ts";
import type { Variables } from "./substitute-variables.ts";

/** The parts of a prompt and the key that asked for it; no parts: the shot says neither prompt nor action. */
export type ResolvedPrompt = {
  readonly parts: readonly PromptPart[];
  readonly path: Path | undefined;
};

type Context = { readonly report: Report; readonly variables: Variables };

// Dialogue is left out: captions are made from it, whatever the prompt says.
const REPLACED = [
  "action",
  "shot_size",
  "camera_angle",
  "camera_movement",
  "lighting",
  "characters",
] as const;

/** A `prompt` as it stands, or else the composed one. Of a prompt and an action the nearer one counts. */
export function resolvePrompt(
  layers: ShotLayers,
  place: ShotPlace,
  context: Context,
): ResolvedPrompt {
  const { variables, report } = context;
  const names = resolveNames(layers, place, context);
  const prompt = layers.said("prompt");
  const action = layers.said("action");
  if (prompt !== undefined && (action === undefined || isNearer(prompt, action))) {
    const replaced = layers.alsoSaid("prompt", REPLACED);
    if (replaced.length > 0) {
      report({
        code: "STORYBOARD_PROMPT_REPLACES",
        path: prompt.path,
        part: "key",
        severity: "warning",
        message: `prompt is sent as it stands: ${andList(replaced)} beside it ${replaced.length === 1 ? "is" : "are"} not part of it`,
        hint: "write what matters into the prompt, or use action instead of prompt",
      });
    }
    const text = variables.substitute(prompt.value, prompt.path).trim();
    const raw = new Map([["shot", prompt.value]]);
    const parts = withVariables([{ text, origin: "shot" }], raw, variables);
    return { parts, path: prompt.path };
  }
  if (action === undefined) return { parts: [], path: undefined };
  const textOf = (said: Said<string> | undefined): string | undefined =>
    said === undefined ? undefined : variables.substitute(said.value, said.path);
  const actionText = variables.substitute(action.value, action.path);
  const dialogue = textOf(layers.said("dialogue"));
  checkContinuity(
    {
      text: `${actionText} ${dialogue ?? ""}`,
      textPath: action.path,
      listed: names.characters.map(({ name }) => name),
      listPath: layers.said("characters")?.path ?? place.path,
    },
    place.document,
    report,
  );
  const look = place.document.style?.look;
  const parts = composePrompt({
    shotSize: layers.said("shot_size")?.value,
    cameraAngle: layers.said("camera_angle")?.value,
    cameraMovement: layers.said("camera_movement")?.value,
    location: names.location,
    characters: names.characters,
    action: actionText,
    dialogue,
    lighting: textOf(layers.said("lighting")),
    look: look === undefined ? undefined : variables.substitute(look, ["style", "look"]),
  });
  // Most storyboards have none, and ten thousand shots would look for them in vain.
  if (place.document.variables === undefined) return { parts, path: action.path };
  const raw = rawTexts(layers, place);
  return { parts: withVariables(parts, raw, variables), path: action.path };
}

/** The texts of the parts as they were written, by origin. */
function rawTexts(
  layers: ShotLayers,
  { document }: ShotPlace,
): ReadonlyMap<string, string | undefined> {
  const { characters = {}, locations = {}, style } = document;
  const location = layers.said("location")?.value ?? "";
  const listed = layers.said("characters")?.value ?? [];
  return new Map([
    ["shot", layers.said("action")?.value],
    ["dialogue", layers.said("dialogue")?.value],
    ["lighting", layers.said("lighting")?.value],
    ["style", style?.look],
    [`location ${location}`, locations[location]?.description],
    ...listed.map((name = "") => [`character ${name}`, characters[name]?.description] as const),
  ]);
}

function withVariables(
  parts: readonly PromptPart[],
  raw: ReadonlyMap<string, string | undefined>,
  { namesIn }: Variables,
): readonly PromptPart[] {
  return parts.map((part) => {
    const variables = namesIn(raw.get(part.origin) ?? "");
    return variables.length === 0 ? part : { ...part, variables };
  });
}

/** Deeper paths belong to nearer layers, but for a scene of its own defaults; equal ones are the same map. */
function isNearer(prompt: Said<string>, action: Said<string>): boolean {
  return nearness(prompt.path) >= nearness(action.path);
}

/** `shots, 3, key` and `scenes, 0, shots, 3, key` are shots; `scenes, 0, defaults, key` and `defaults, key` are not. */
function nearness(path: Path): number {
  if (path[0] === "defaults") return 0;
  return path.at(-2) === "defaults" ? 1 : 2;
}

function andList(words: readonly string[]): string {
  return words.length <= 1
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

/** Looked up even where a prompt replaces them: a name that is wrong is wrong. */
function resolveNames(
  layers: ShotLayers,
  { document, isBroken }: ShotPlace,
  { report, variables }: Context,
) {
  const characters = layers.said("characters");
  const location = layers.said("location");
  const find = (
    kind: "character" | "location",
    name: string,
    path: Path,
  ): NamedDescription | undefined => {
    const plural = `${kind}s` as const;
    const known = document[plural] ?? {};
    if (Object.hasOwn(known, name)) {
      const description = known[name]?.description ?? "";
      return {
        name,
        description: variables.substitute(description, [plural, name, "description"]),
      };
    }
    // It may be the very entry that the schema refused.
    if (isBroken([plural])) return undefined;
    const near = suggest(name, Object.keys(known));
    report({
      code: kind === "character" ? "STORYBOARD_UNKNOWN_CHARACTER" : "STORYBOARD_UNKNOWN_LOCATION",
      path,
      message: `no ${kind} is called "${name}"`,
      hint: near === undefined ? `describe it under ${plural}` : `did you mean "${near}"?`,
    });
    return undefined;
  };
  return {
    characters: (characters?.value ?? []).flatMap((name, index) => {
      if (name === undefined) return [];
      const found = find("character", name, [...(characters?.path ?? []), index]);
      return found === undefined ? [] : [found];
    }),
    location: location === undefined ? undefined : find("location", location.value, location.path),
  };
}
