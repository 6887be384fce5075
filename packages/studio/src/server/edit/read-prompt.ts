import { readCamera } from "@storyreel/renderer/edit";
import { isPlainMap } from "@storyreel/renderer/kit";
import type { Storyboard } from "@storyreel/renderer/storyboard";
import { sourceOf, writtenAt } from "../view/place-in-board.ts";

type Shot = Storyboard["shots"][number];

/** A composed prompt, taken apart. */
export type ReadPrompt = {
  readonly camera: NonNullable<ReturnType<typeof readCamera>>;
  readonly location: string | undefined;
  readonly characters: readonly string[];
  /** The shot's own words: action, dialogue and light. */
  readonly body: string;
  /** Origins of what the shot shares with others now, and what was not sent: `style`, `character mei`. */
  readonly missing: readonly string[];
};

/**
 * Takes a prompt apart with the texts that the storyboard has now: the camera first, what comes from location and characters, the
 * shot's own words, the style.
 */
export function readPrompt(sent: string, shot: Shot, storyboard: Storyboard): ReadPrompt {
  const texts = sharedTexts(storyboard);
  const sentence = /^[^.]*\./.exec(sent)?.[0] ?? "";
  const camera = readCamera(sentence);
  let rest = camera === undefined ? sent : sent.slice(sentence.length).trimStart();
  const take = (kind: "location" | "character"): string | undefined => {
    const found = [...texts].find(
      ([origin, text]) => origin.startsWith(`${kind} `) && rest.startsWith(`${text} `),
    );
    if (found === undefined) return undefined;
    rest = rest.slice(found[1].length + 1);
    return found[0].slice(kind.length + 1);
  };
  const location = take("location");
  const characters: string[] = [];
  for (let name = take("character"); name !== undefined; name = take("character")) {
    characters.push(name);
  }
  const style = shot.promptParts.find(({ origin }) => origin === "style")?.text;
  const isStyled = style !== undefined && rest.endsWith(` ${style}`);
  const { framing } = shot;
  return {
    camera: camera ?? {},
    location,
    characters,
    body: isStyled ? rest.slice(0, -style.length - 1) : rest,
    missing: [
      ...(framing?.location === undefined || location !== undefined
        ? []
        : [`location ${framing.location}`]),
      ...(framing?.characters ?? [])
        .filter((name) => !characters.includes(name))
        .map((name) => `character ${name}`),
      ...(style === undefined || isStyled ? [] : ["style"]),
    ],
  };
}

/** Sentences of locations and characters, by origin: as they are sent, and without variables as they are written. */
function sharedTexts(storyboard: Storyboard): ReadonlyMap<string, string> {
  const source = sourceOf(storyboard);
  const written = (["location", "character"] as const).flatMap((kind) => {
    const all = writtenAt(source, [`${kind}s`]);
    return Object.entries(isPlainMap(all) ? all : {}).flatMap(([name, one]) => {
      const text = isPlainMap(one) ? one["description"] : undefined;
      const isPlain = typeof text === "string" && text.trim() !== "" && !text.includes("{{");
      return isPlain ? [[`${kind} ${name}`, asSentence(text)] as const] : [];
    });
  });
  const used = storyboard.shots.flatMap(({ promptParts }) =>
    promptParts
      .filter(({ origin }) => /^(?:location|character) /.test(origin))
      .map(({ origin, text }) => [origin, text] as const),
  );
  return new Map([...written, ...used]);
}

/** As composing writes it. */
function asSentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…。！？]["'”’]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
