import type { JsonSchema } from "@storyreel/models";
import type { AnswerExample } from "./answer-examples.ts";

/** Adds each example to the answer with its status. Named alike on both sides, they make a pair of call and answer. */
export function withExamples(
  responses: Readonly<Record<string, JsonSchema>>,
  examples: readonly AnswerExample[],
): JsonSchema {
  return Object.fromEntries(
    Object.entries(responses).map(([status, response]) => {
      const own = examples.filter((example) => example.status === status);
      const content = Object(response["content"])["application/json"];
      if (own.length === 0 || content === undefined) return [status, response];
      const values = Object.fromEntries(own.map(({ name, body }) => [name, { value: body }]));
      const json = { ...content, examples: values };
      return [
        status,
        { ...response, content: { ...Object(response["content"]), "application/json": json } },
      ];
    }),
  );
}

export function requestIdExamples(examples: readonly AnswerExample[]): JsonSchema {
  const reads = examples.filter(({ call, status }) => call === "read" && status === "200");
  const values = reads.flatMap(({ name, requestId }) =>
    requestId === undefined ? [] : [[name, { value: requestId }] as const],
  );
  return values.length === 0 ? {} : { examples: Object.fromEntries(values) };
}
