import { apiPath, requestsPath } from "../api/route.ts";
import type { JsonObject } from "../catalogue/json.ts";
import { isObject } from "../catalogue/json.ts";
import type { PlayedCall, PlayedRecording } from "./play-recordings.ts";

const json = "application/json";

/**
 * A Pact file (specification 3). Each interaction needs the provider state `the recording is played` with the recording's name; one that
 * reads also needs a submitted request, whose id the state gives as `request_id`. Bodies are compared by type, statuses and models by value.
 */
export function pactFile(played: readonly PlayedRecording[], consumer: string): JsonObject {
  return {
    consumer: { name: consumer },
    provider: { name: "GMI Cloud request queue" },
    interactions: played.flatMap(interactionsOf),
    metadata: { pactSpecification: { version: "3.0.0" } },
  };
}

function interactionsOf(played: PlayedRecording): readonly JsonObject[] {
  const { name, sent, submit, read, requestId } = played;
  const submitted: JsonObject = {
    description: `a submit, as in ${name}`,
    providerStates: [{ name: "the recording is played", params: { recording: name } }],
    request: {
      method: "POST",
      path: requestsPath,
      headers: { authorization: "Bearer key", "content-type": json },
      matchingRules: { header: keyRule },
      body: sent,
    },
    response: responseOf(submit),
  };
  if (submit.body === undefined) return [];
  if (read?.body === undefined || requestId === undefined) return [submitted];
  return [
    submitted,
    {
      description: `a read of the request, as in ${name}`,
      providerStates: [
        { name: "the recording is played", params: { recording: name } },
        { name: "a request is in its last state", params: { submit: sent } },
      ],
      request: {
        method: "GET",
        path: `${requestsPath}/${requestId}`,
        headers: { authorization: "Bearer key" },
        matchingRules: {
          header: keyRule,
          path: {
            combine: "AND",
            matchers: [{ match: "regex", regex: `${apiPath}/requests/[\\w-]+` }],
          },
        },
        generators: {
          path: {
            type: "ProviderState",
            expression: `${requestsPath}/\${request_id}`,
            dataType: "STRING",
          },
        },
      },
      response: responseOf(read),
    },
  ];
}

const keyRule: JsonObject = {
  authorization: { combine: "AND", matchers: [{ match: "regex", regex: "Bearer .+" }] },
};

function responseOf({ status, body = null }: PlayedCall): JsonObject {
  const exact = isObject(body)
    ? ["status", "model"].filter((name) => typeof body[name] === "string")
    : [];
  const equal = { combine: "AND", matchers: [{ match: "equality" }] };
  return {
    status,
    headers: { "content-type": json },
    body,
    matchingRules: {
      body: {
        $: { combine: "AND", matchers: [{ match: "type" }] },
        ...Object.fromEntries(exact.map((name) => [`$.${name}`, equal])),
      },
    },
  };
}
