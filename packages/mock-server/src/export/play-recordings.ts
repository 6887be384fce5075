import type { Catalogue, Model } from "@storyreel/models";
import { builtInCatalogue, catalogueOf } from "@storyreel/models/catalogue";
import type { JsonValue } from "../catalogue/json.ts";
import { isObject, parseJson } from "../catalogue/json.ts";
import { createInProcessMock } from "../in-process/create-in-process-mock.ts";
import { openRecordings } from "../recording/load-recordings.ts";
import type { Recording } from "../recording/recording.ts";
import type { ExampleSubmit } from "./example-submit.ts";
import { exampleSubmit, payloadLike } from "./example-submit.ts";

export type PlayOptions = {
  /** Folder with recordings to play. Without it, those built-in ones are played that show in a body what they are about. */
  readonly recordings?: string;
  readonly models?: readonly Model[] | Catalogue;
  /** Scheme and host in links to media. */
  readonly origin?: string;
};

/** A call and its answer, as the mock gives it when it plays a recording. */
export type PlayedCall = {
  readonly status: number;
  /** Undefined for a body that is no JSON, or none. */
  readonly body: JsonValue | undefined;
};

export type PlayedRecording = {
  readonly name: string;
  readonly title: string;
  readonly sent: ExampleSubmit;
  readonly submit: PlayedCall;
  /** Undefined if the submit was refused. */
  readonly requestId: string | undefined;
  /** The last state, or the refusal that the recording is about. */
  readonly read: PlayedCall | undefined;
};

export type Played = {
  readonly played: readonly PlayedRecording[];
  /** Recordings without an answer to show, and why. */
  readonly skipped: readonly { readonly name: string; readonly why: string }[];
};

// Those whose difference is in the media or in a broken connection show nothing in a body.
const shown =
  /^(?:default|immediate-|failed-|cancelled|outcome-|success-(?:null|without)|submit-(?:[45]|short|dispatched)|read-[45])/u;
const key = { authorization: "Bearer example" };
// Any day in 2026, so that the same recordings give the same bytes every day.
const startSeconds = 1_790_000_000;
// More than any recording has states that one read shows.
const mostReads = 12;

/** Plays each recording once: a submit, and reads up to its last state. */
export async function playRecordings(options: PlayOptions = {}): Promise<Played> {
  const { recordings: folder, models = builtInCatalogue } = options;
  const library = await openRecordings(folder);
  const names =
    folder === undefined ? library.names().filter((name) => shown.test(name)) : library.ownNames();
  const catalogue = "ids" in models ? models : catalogueOf(models);
  const usual = exampleSubmit(await everyModel(catalogue));
  const played: PlayedRecording[] = [];
  const skipped: { name: string; why: string }[] = [];
  for (const name of names) {
    const recording = await library.load(name);
    if (recording === undefined) continue;
    const sent = await submitFor(recording, catalogue, usual);
    if (typeof sent === "string") {
      skipped.push({ name, why: sent });
      continue;
    }
    const one = await play(recording, sent, options);
    if (typeof one === "string") skipped.push({ name, why: one });
    else played.push(one);
  }
  return { played, skipped };
}

async function everyModel({ ids, load }: Catalogue): Promise<readonly Model[]> {
  const models = await Promise.all(ids.map((id) => load(id)));
  return models.filter((model) => model !== undefined);
}

/** What the recording is for, or what is missing. */
async function submitFor(
  { match }: Recording,
  catalogue: Catalogue,
  usual: ExampleSubmit | undefined,
): Promise<ExampleSubmit | string> {
  const id = match?.model ?? usual?.model;
  const model = id === undefined ? undefined : await catalogue.load(id);
  if (model === undefined)
    return id === undefined ? "no models are known" : `there is no model "${id}"`;
  const payload = match?.payload === undefined ? {} : payloadLike(match.payload, model);
  if (match?.exact === true) return { model: model.id, payload };
  return { model: model.id, payload: { ...exampleSubmit([model])?.payload, ...payload } };
}

async function play(
  { name, title, ...recording }: Recording,
  sent: ExampleSubmit,
  options: PlayOptions,
): Promise<PlayedRecording | string> {
  const faults = [...recording.submit.faults, ...recording.read.faults];
  const broken = faults.find(({ fault }) => fault.kind !== "answer" && fault.kind !== "delay");
  if (broken !== undefined) return `an answer before the last one is broken (${broken.fault.kind})`;
  const mock = await createInProcessMock({
    ...options,
    scenario: name,
    startSeconds,
    clock: "instant",
  });
  const ask = async (path: string, init: RequestInit = {}): Promise<PlayedCall> => {
    const response = await mock.fetch(`${mock.baseUrl}${path}`, { ...init, headers: key });
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    const text = await response.text();
    return { status: response.status, body: isJson ? parseJson(text) : undefined };
  };
  const submit = await ask("/requests", { method: "POST", body: JSON.stringify(sent) });
  if (submit.status === 501) return "no submit matches it";
  const id = isObject(submit.body) ? submit.body["request_id"] : undefined;
  const played = { name, title, sent, submit, requestId: undefined, read: undefined };
  if (submit.status !== 200 || typeof id !== "string") return played;
  const first = await ask(`/requests/${id}`);
  let read = first;
  for (let reads = 1; reads < mostReads && read.status === 200; reads += 1) {
    read = await ask(`/requests/${id}`);
  }
  // A refusal on the way is what such a recording is about.
  return { ...played, requestId: id, read: first.status === 200 ? read : first };
}
