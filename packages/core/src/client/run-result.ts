import path from "node:path";
import { price, priceToJson } from "@storyreel/models";
import type { Medium, Model, PriceJson } from "@storyreel/models";
import { portableName } from "@storyreel/models/paths";
import { readIds } from "../queue/read-ids.ts";
import type { JsonObject, RequestRecord } from "../queue/request-record.ts";
import type { DownloadedFile } from "./download-media.ts";

/** One result of a request. */
export type ResultFile = {
  /** Where the API keeps it, for a time that is not published. */
  readonly url: string;
};

/** A result that was saved. */
export type SavedResultFile = ResultFile & DownloadedFile;

/** When a call of `run` or `resume` did what, in Unix milliseconds of this machine. */
export type RunTiming = {
  readonly startedAtMs: number;
  /** When the last file was complete, or the result was known. */
  readonly finishedAtMs: number;
  readonly totalMs: number;
  /** From the API's own times: from accepted to finished. In whole seconds; absent if it does not say. */
  readonly apiSeconds?: number;
};

/** Ids by the name that the model's spec gives them, each in the API's order. */
export type ResultIds = { readonly [name: string]: readonly string[] };

type RunFacts<F extends ResultFile> = {
  readonly requestId: string;
  readonly modelId: string;
  /** In the API's order. */
  readonly files: readonly F[];
  readonly thumbnailUrl?: string;
  /** By name, for models that return ids for requests to other models. A name that the outcome lacks is absent. */
  readonly ids?: ResultIds;
  /** By the model's spec, in exact decimals; unknown if no source gives it. */
  readonly price: PriceJson;
  readonly timing: RunTiming;
  /** The whole record, as the API sent it. */
  readonly record: RequestRecord;
};

/** What a finished request has made: `video`, `image` and `images`, `audio`, or `ids`, as its model says. Survives JSON. */
export type RunResult<
  M extends Medium | "unknown" = Medium | "unknown",
  F extends ResultFile = ResultFile,
> = RunFacts<F> & ByMedium<M, F>;

type ByMedium<M, F> = M extends "video"
  ? { readonly medium: "video"; readonly video: F }
  : M extends "image"
    ? { readonly medium: "image"; readonly image: F; readonly images: readonly F[] }
    : M extends "audio"
      ? { readonly medium: "audio"; readonly audio: F }
      : M extends "ids"
        ? { readonly medium: "ids"; readonly ids: ResultIds }
        : { readonly medium: "unknown" };

/** What is known about a finished request besides its files. */
export type FinishedRun = {
  readonly record: RequestRecord;
  readonly model: Model | undefined;
  readonly payload: JsonObject | undefined;
  readonly startedAtMs: number;
  readonly finishedAtMs: number;
};

/** Puts the parts of a result together. `files` is empty only if the model makes ids. */
export function toRunResult<F extends ResultFile>(
  run: FinishedRun,
  files: readonly F[],
): RunResult<Medium | "unknown", F> {
  const { record, model, startedAtMs, finishedAtMs } = run;
  const { requestId, modelId, thumbnailUrl } = record;
  const apiSeconds = apiSecondsOf(record);
  const ids = readIds(record, model);
  const facts: RunFacts<F> = {
    requestId,
    modelId,
    files,
    ...(thumbnailUrl === undefined ? {} : { thumbnailUrl }),
    ...(ids === undefined ? {} : { ids }),
    price: priceOf(run),
    timing: {
      startedAtMs,
      finishedAtMs,
      totalMs: finishedAtMs - startedAtMs,
      ...(apiSeconds === undefined ? {} : { apiSeconds }),
    },
    record,
  };
  const [first] = files;
  const media = model?.output.media;
  if (media === "ids") return { ...facts, medium: media, ids: ids ?? {} };
  if (first === undefined) throw new Error("a success without a result was not noticed");
  switch (media) {
    case "video":
      return { ...facts, medium: "video", video: first };
    case "image":
      return { ...facts, medium: "image", image: first, images: files };
    case "audio":
      return { ...facts, medium: "audio", audio: first };
    case undefined:
      return { ...facts, medium: "unknown" };
  }
}

/** Names for the files of a request: that of `saveTo`, or the request's id in that folder; further ones with `-2`, `-3`, …. */
export function nameFiles(
  saveTo: { readonly path: string; readonly isFolder: boolean },
  { record, model }: Pick<FinishedRun, "record" | "model">,
): readonly string[] {
  return record.mediaUrls.map((url, index) => {
    const suffix = index === 0 ? "" : `-${index + 1}`;
    if (saveTo.isFolder) {
      const name = `${portableName(record.requestId)}${suffix}${extensionOf(url, model)}`;
      return path.join(saveTo.path, name);
    }
    const { dir, name, ext } = path.parse(saveTo.path);
    return path.join(dir, `${name}${suffix}${ext}`);
  });
}

function extensionOf(url: string, model: Model | undefined): string {
  const own = path.posix.extname(URL.parse(url)?.pathname ?? "");
  if (/^\.[A-Za-z0-9]{1,5}$/.test(own)) return own.toLowerCase();
  switch (model?.output.media) {
    case "video":
      return ".mp4";
    case "image":
      return ".png";
    case "audio":
      return ".mp3";
    case "ids":
    case undefined:
      return "";
  }
}

function priceOf({ model, payload }: FinishedRun): PriceJson {
  if (model !== undefined && payload !== undefined) {
    // The API echoes payloads, and may add fields of its own.
    const own = Object.entries(payload).filter(([name]) => Object.hasOwn(model.parameters, name));
    return priceToJson(price(model, Object.fromEntries(own)));
  }
  const what = model === undefined ? "model" : "payload";
  return { known: false, reason: `the ${what} is unknown`, reported: [] };
}

function apiSecondsOf({ createdAtSeconds, updatedAtSeconds }: RequestRecord): number | undefined {
  if (createdAtSeconds === undefined || updatedAtSeconds === undefined) return undefined;
  const seconds = updatedAtSeconds - createdAtSeconds;
  return seconds >= 0 ? seconds : undefined;
}
