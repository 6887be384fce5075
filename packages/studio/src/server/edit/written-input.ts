import { dirname, relative } from "node:path";
import type { JsonValue, Model, Role } from "@storyreel/models";
import { slashed } from "@storyreel/models/paths";
import { readPictureToken } from "@storyreel/renderer/edit";
import { isPlainMap } from "@storyreel/renderer/kit";
import { chosenTakeOf } from "@storyreel/renderer/plan";
import type { Board } from "../look-at-board.ts";
import { findPictureBy } from "./find-picture-by.ts";
import { isSame } from "./is-same.ts";
import { neutralOf } from "./neutral-of.ts";

/** What is written for a value of a request, or why nothing can be. */
export type WrittenInput = { readonly value: JsonValue } | { readonly cannot: string };

/** @param isFrame it is a first or last frame, for which an address is a map too */
export function writtenInput(wire: JsonValue, board: Board, isFrame: boolean): WrittenInput {
  if (typeof wire === "string") {
    const source = readPictureToken(wire);
    if (source === undefined) return { value: isFrame ? { url: wire } : wire };
    switch (source.kind) {
      case "file":
        return fileOf(source.sha256, board);
      case "frame":
        return frameOf(source, board, isFrame);
      case "id":
        return idOf(source, board);
    }
  }
  if (Array.isArray(wire)) {
    const items = wire.map((item: JsonValue) => writtenInput(item, board, false));
    const failed = items.find((item) => "cannot" in item);
    return failed ?? { value: items.flatMap((item) => ("value" in item ? [item.value] : [])) };
  }
  if (!isPlainMap(wire)) return { value: wire };
  const entries = Object.entries(wire as { readonly [key: string]: JsonValue }).map(
    ([key, item]) => [key, writtenInput(item, board, false)] as const,
  );
  const failed = entries.find(([, item]) => "cannot" in item)?.[1];
  const known = entries.map(([key, item]) => [key, "value" in item ? item.value : null] as const);
  return failed ?? { value: Object.fromEntries(known) };
}

type Frame = Extract<ReturnType<typeof readPictureToken>, { kind: "frame" }>;

function frameOf({ requestKey, frame }: Frame, board: Board, isFrame: boolean): WrittenInput {
  const { plan, project } = board;
  const now = plan.shots.find((planned) => chosenTakeOf(planned)?.requestKey === requestKey);
  if (now !== undefined) {
    const { shot } = now;
    if (shot.makes === undefined && frame !== "whole") return { value: { shot: shot.id, frame } };
    if (!isFrame) return { value: { shot: shot.id } };
  }
  const owner = project.lock.shots.find(({ takes }) =>
    takes.some((take) => take.requestKey === requestKey),
  );
  const take = owner?.takes.find((one) => one.requestKey === requestKey);
  const model = board.formerModels.get(take?.model ?? "");
  if (isFrame && frame === "whole" && take !== undefined && model !== undefined) {
    return generatedBy(take.payload, model, board);
  }
  const which = frame === "whole" ? "what" : `the ${frame} frame of`;
  return {
    cannot:
      owner === undefined
        ? `${which} an earlier take`
        : `${which} "${owner.id}", which has another take in the film now`,
  };
}

/** What a `generate` says in the storyboard's words. */
export const keysOfPictures: readonly Role[] = [
  "prompt",
  "negative_prompt",
  "aspect_ratio",
  "resolution",
  "seed",
];

/** The picture that a model made, as the request that makes it. */
function generatedBy(
  payload: { readonly [name: string]: JsonValue },
  model: Model,
  board: Board,
): WrittenInput {
  const roles: { [key: string]: JsonValue } = {};
  const params: { [key: string]: JsonValue } = {};
  for (const [name, parameter] of Object.entries(model.parameters)) {
    const wire = payload[name];
    if (wire === undefined || isSame(wire, parameter.default)) continue;
    const { role } = parameter;
    if (typeof wire === "string" && wire.includes("{{")) {
      return { cannot: "a picture with {{ in its prompt" };
    }
    if (role !== undefined && keysOfPictures.includes(role)) {
      roles[role] = neutralOf(parameter, wire);
      continue;
    }
    const written = writtenInput(wire, board, false);
    if ("cannot" in written) return written;
    params[name] = written.value;
  }
  const isPlain = Object.keys(params).length === 0;
  return { value: { generate: { model: model.id, ...roles, ...(isPlain ? {} : { params }) } } };
}

function idOf(
  { requestKey, index }: { readonly requestKey: string; readonly index: number },
  { project, plan }: Board,
): WrittenInput {
  const owner = project.lock.shots.find(({ takes }) =>
    takes.some((take) => take.requestKey === requestKey),
  );
  const name = owner?.id.replace(/\.asset$/, "");
  const isThere = plan.shots.some(({ shot }) => shot.id === owner?.id);
  if (name === undefined || !isThere) return { cannot: "an id of an asset that no longer exists" };
  return { value: { from: name, ...(index > 1 ? { index } : {}) } };
}

function fileOf(sha256: string, { storyboard }: Board): WrittenInput {
  const folder = dirname(storyboard.path);
  const named = [...storyboard.shots, ...storyboard.pictures].flatMap(
    ({ firstFrame, lastFrame, inputs = [] }) =>
      [firstFrame, lastFrame, ...inputs.map(({ source }) => source)].flatMap((one) =>
        one?.kind === "file" ? [one] : [],
      ),
  );
  const path = named.find((one) => one.sha256 === sha256)?.path ?? findPictureBy(sha256, folder);
  return path === undefined
    ? { cannot: "a file that is no longer next to the storyboard" }
    : { value: { file: slashed(relative(folder, path)) } };
}
