import { createInProcessMock } from "@storyreel/mock-server";
import type { JsonValue, Model, ProviderFacts } from "@storyreel/models";
import { exampleSubmit } from "./emit-openapi-example.ts";

/** What the mock answers to a submit or a read when it plays a recording. */
export type AnswerExample = {
  /** The name of the recording. Of several answers to reads, the last one is meant. */
  readonly name: string;
  readonly call: "submit" | "read";
  readonly status: string;
  readonly body: JsonValue;
  readonly requestId: string | undefined;
};

// Those whose difference is in the media or in a broken connection show nothing in a body.
const shown =
  /^(?:default|immediate-|failed-|cancelled|outcome-|success-(?:null|without)|submit-(?:[45]|short|dispatched)|read-[45])/u;
const key = { authorization: "Bearer example" };
// Any day in 2026, so that the document is the same every day.
const startSeconds = 1_790_000_000;
// More than any of these recordings takes.
const mostReads = 8;

/** Plays the recordings, so that the document's examples are answers which the mock gives. */
export async function readAnswerExamples(
  provider: ProviderFacts,
  models: readonly Model[],
): Promise<readonly AnswerExample[]> {
  const sent = exampleSubmit(models);
  if (sent === undefined) return [];
  const { origin } = new URL(provider.baseUrl.value);
  const listing = await createInProcessMock({ models });
  const listed: unknown = await (await listing.fetch(`${listing.origin}/__mock/recordings`)).json();
  const names = listOf(Object(listed)["names"])
    .map(String)
    .filter((name) => shown.test(name));
  const examples: AnswerExample[] = [];
  for (const scenario of names) {
    const options = { models, scenario, origin, startSeconds, clock: "instant" } as const;
    const mock = await createInProcessMock(options);
    examples.push(...(await play(mock, { name: scenario, body: JSON.stringify(sent) })));
  }
  return examples;
}

type Mock = Awaited<ReturnType<typeof createInProcessMock>>;

async function play(
  mock: Mock,
  { name, body }: { readonly name: string; readonly body: string },
): Promise<readonly AnswerExample[]> {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await mock.fetch(`${mock.baseUrl}${path}`, { ...init, headers: key });
    const isJson = response.headers.get("content-type")?.includes("json") === true;
    const text = await response.text();
    const value: JsonValue | undefined = isJson ? JSON.parse(text) : undefined;
    return { status: String(response.status), value };
  };
  const submitted = await ask("/requests", { method: "POST", body });
  const requestId = idIn(submitted.value);
  const submit = exampleOf({ name, call: "submit", requestId }, submitted);
  if (submitted.status !== "200" || requestId === undefined) return submit;
  let read = await ask(`/requests/${requestId}`);
  const first = read;
  for (let reads = 1; reads < mostReads && read.status === "200"; reads += 1) {
    read = await ask(`/requests/${requestId}`);
  }
  // An error on the way is what such a recording is about.
  const meant = first.status === "200" ? read : first;
  return [...submit, ...exampleOf({ name, call: "read", requestId }, meant)];
}

function exampleOf(
  about: Pick<AnswerExample, "name" | "call" | "requestId">,
  { status, value }: { readonly status: string; readonly value: JsonValue | undefined },
): readonly AnswerExample[] {
  return value === undefined ? [] : [{ ...about, status, body: value }];
}

function idIn(value: JsonValue | undefined): string | undefined {
  const id: unknown = Object(value)["request_id"];
  return typeof id === "string" ? id : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
