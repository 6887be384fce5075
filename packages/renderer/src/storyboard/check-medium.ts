import type { Medium, Model } from "@storyreel/models";
import type { Path, Report } from "./diagnostic-list.ts";

/** The model, if it makes what it is named for; if not, that is reported. */
export function checkMedium(
  model: Model,
  asked: "video" | "image" | "audio",
  { path, report }: { readonly path: Path; readonly report: Report },
): Model | undefined {
  const { media } = model.output;
  if (media === asked) return model;
  report({
    code: "STORYBOARD_MODEL_CANNOT",
    path,
    message: `${model.id} makes ${madeBy[media]}, but ${needs[asked]}`,
    hint: `choose a model whose type in \`storyreel models\` ends in ${typesOf[asked]}`,
  });
  return undefined;
}

const madeBy: { readonly [M in Medium]: string } = {
  video: "video",
  image: "pictures",
  audio: "sound",
  ids: "ids for other models",
};

const needs = {
  video: "a shot needs a video",
  image: "a picture is needed here",
  audio: "narration and music need sound",
} as const;

const typesOf = { video: "video", image: "image", audio: "speech or music" } as const;
