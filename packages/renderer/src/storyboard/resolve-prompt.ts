import type { BoardContext } from "./board-context.ts";
import { checkContinuity } from "./check-continuity.ts";
import { composePrompt } from "./compose-prompt.ts";
import type { NamedDescription } from "./compose-prompt.ts";
import type { Path } from "./diagnostic-list.ts";
import { textOf, type ShotContext } from "./shot-context.ts";
import type { Setting, ShotLayers } from "./shot-layers.ts";
import type { PromptPart } from "./storyboard.ts";
import { describeUnknown } from "./unknown-name.ts";

/** The parts of a prompt and the key that asked for it; no parts: the shot has neither prompt nor action. */
export type ResolvedPrompt = {
  readonly parts: readonly PromptPart[];
  readonly path: Path | undefined;
};

// Not dialogue: captions are made from it, whatever the prompt says.
const REPLACED = [
  "action",
  "shot_size",
  "camera_angle",
  "camera_movement",
  "lighting",
  "characters",
] as const;

/** A `prompt` as written, or else the one that is composed from `action`. If both are set, the closer one wins. */
export function resolvePrompt(shot: ShotContext): ResolvedPrompt {
  const names = resolveNames(shot);
  const prompt = shot.layers.get("prompt");
  const action = shot.layers.get("action");
  if (prompt !== undefined && (action === undefined || isCloser(prompt, action))) {
    return usePrompt(prompt, shot);
  }
  return action === undefined ? { parts: [], path: undefined } : useAction(action, names, shot);
}

function usePrompt(prompt: Setting<string>, { layers, board }: ShotContext): ResolvedPrompt {
  const { variables, report } = board;
  const replaced = layers
    .alsoSet("prompt", REPLACED)
    // Their reference pictures are sent with any prompt.
    .filter((key) => key !== "characters" || !hasReference(layers, board));
  if (replaced.length > 0) {
    report({
      code: "STORYBOARD_PROMPT_REPLACES",
      path: prompt.path,
      part: "key",
      severity: "warning",
      message: `prompt is sent as written, without ${andList(replaced)}`,
      hint: "add what matters to the prompt, or use action instead of prompt",
    });
  }
  const text = variables.substitute(prompt.value, prompt.path).trim();
  const raw = new Map([["shot", prompt.value]]);
  return { parts: withVariables([{ text, origin: "shot" }], raw, board), path: prompt.path };
}

function hasReference(layers: ShotLayers, { document }: BoardContext): boolean {
  const named = layers.get("characters")?.value ?? [];
  return named.some((name = "") => document.characters?.[name]?.reference !== undefined);
}

function useAction(action: Setting<string>, names: Names, shot: ShotContext): ResolvedPrompt {
  const { layers, board, place } = shot;
  const { document, variables } = board;
  const actionText = variables.substitute(action.value, action.path);
  const dialogue = textOf(shot, "dialogue");
  checkContinuity(
    {
      text: `${actionText} ${dialogue ?? ""}`,
      textPath: action.path,
      listed: names.characters.map(({ name }) => name),
      listPath: layers.get("characters")?.path ?? place.path,
    },
    board,
  );
  const look = document.style?.look;
  const parts = composePrompt({
    shotSize: layers.get("shot_size")?.value,
    cameraAngle: layers.get("camera_angle")?.value,
    cameraMovement: layers.get("camera_movement")?.value,
    location: names.location,
    characters: names.characters,
    action: actionText,
    dialogue,
    lighting: textOf(shot, "lighting"),
    look: look === undefined ? undefined : variables.substitute(look, ["style", "look"]),
  });
  // Most storyboards have no variables: ten thousand shots need not look for them.
  if (document.variables === undefined) return { parts, path: action.path };
  return { parts: withVariables(parts, rawTexts(shot), board), path: action.path };
}

/** The texts of the parts as they were written, by origin. */
function rawTexts({ layers, board }: ShotContext): ReadonlyMap<string, string | undefined> {
  const { characters = {}, locations = {}, style } = board.document;
  const location = layers.get("location")?.value ?? "";
  const listed = layers.get("characters")?.value ?? [];
  return new Map([
    ["shot", layers.get("action")?.value],
    ["dialogue", layers.get("dialogue")?.value],
    ["lighting", layers.get("lighting")?.value],
    ["style", style?.look],
    [`location ${location}`, locations[location]?.description],
    ...listed.map((name = "") => [`character ${name}`, characters[name]?.description] as const),
  ]);
}

function withVariables(
  parts: readonly PromptPart[],
  raw: ReadonlyMap<string, string | undefined>,
  { variables }: BoardContext,
): readonly PromptPart[] {
  return parts.map((part) => {
    const names = variables.namesIn(raw.get(part.origin) ?? "");
    return names.length === 0 ? part : { ...part, variables: names };
  });
}

/** At the same distance, such as in one map, the prompt wins. */
function isCloser(prompt: Setting<string>, action: Setting<string>): boolean {
  return closeness(prompt.path) >= closeness(action.path);
}

/** 2: the shot, as in `shots, 3, key`. 1: `scenes, 0, defaults, key`. 0: `defaults, key`. */
function closeness(path: Path): number {
  if (path[0] === "defaults") return 0;
  return path.at(-2) === "defaults" ? 1 : 2;
}

function andList(words: readonly string[]): string {
  return words.length <= 1
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words.at(-1) ?? ""}`;
}

type Names = {
  readonly characters: readonly NamedDescription[];
  readonly location: NamedDescription | undefined;
};

/** Looked up even when a prompt replaces them: a wrong name is a mistake in any case. */
function resolveNames({ layers, board }: ShotContext): Names {
  const characters = layers.get("characters");
  const location = layers.get("location");
  return {
    characters: (characters?.value ?? []).flatMap((name, index) => {
      if (name === undefined) return [];
      return describeName("character", { name, path: [...characters!.path, index] }, board) ?? [];
    }),
    location:
      location && describeName("location", { name: location.value, path: location.path }, board),
  };
}

const unknownCodes = {
  character: "STORYBOARD_UNKNOWN_CHARACTER",
  location: "STORYBOARD_UNKNOWN_LOCATION",
} as const;

function describeName(
  kind: "character" | "location",
  { name, path }: { readonly name: string; readonly path: Path },
  { document, isBroken, variables, report }: BoardContext,
): NamedDescription | undefined {
  const section = `${kind}s` as const;
  const known = document[section] ?? {};
  if (Object.hasOwn(known, name)) {
    const written = known[name]?.description ?? "";
    const description = variables.substitute(written, [section, name, "description"]);
    return { name, description };
  }
  // It may be the very entry that the schema refused.
  if (isBroken([section])) return undefined;
  const otherwise = `describe it under ${section}`;
  const unknown = describeUnknown(kind, name, { known: Object.keys(known), otherwise });
  report({ code: unknownCodes[kind], path, ...unknown });
  return undefined;
}
