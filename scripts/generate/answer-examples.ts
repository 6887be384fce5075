import { playRecordings } from "@storyreel/mock-server";
import type { PlayedCall } from "@storyreel/mock-server";
import type { JsonValue, Model, ProviderFacts } from "@storyreel/models";

/** What the mock answers to a submit or a read when it plays a recording. */
export type AnswerExample = {
  /** The name of the recording. */
  readonly name: string;
  readonly call: "submit" | "read";
  readonly status: string;
  readonly body: JsonValue;
  readonly requestId: string | undefined;
};

/** Plays the built-in recordings, so that the document's examples are answers which the mock gives. */
export async function readAnswerExamples(
  provider: ProviderFacts,
  models: readonly Model[],
): Promise<readonly AnswerExample[]> {
  if (models.length === 0) return [];
  const { origin } = new URL(provider.baseUrl.value);
  const { played } = await playRecordings({ models, origin });
  return played.flatMap(({ name, requestId, submit, read }) => [
    ...exampleOf({ name, call: "submit", requestId }, submit),
    ...exampleOf({ name, call: "read", requestId }, read),
  ]);
}

function exampleOf(
  about: Pick<AnswerExample, "name" | "call" | "requestId">,
  played: PlayedCall | undefined,
): readonly AnswerExample[] {
  if (played?.body === undefined) return [];
  return [{ ...about, status: String(played.status), body: played.body }];
}
