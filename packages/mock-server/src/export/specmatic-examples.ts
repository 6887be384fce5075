import type { JsonObject } from "../catalogue/json.ts";
import type { PlayedRecording } from "./play-recordings.ts";

export type ExampleFile = { readonly name: string; readonly content: JsonObject };

/** External examples of Specmatic for the OpenAPI document: one file for each call. */
export function specmaticExamples(played: readonly PlayedRecording[]): readonly ExampleFile[] {
  return played.flatMap(({ name, sent, submit, read, requestId }) => {
    const files: ExampleFile[] = [];
    if (submit.body !== undefined) {
      const request = {
        method: "POST",
        path: "/requests",
        headers: { Authorization: "Bearer key", "Content-Type": "application/json" },
        body: sent,
      };
      files.push(exampleFile(`submit-${name}`, request, submit));
    }
    if (read?.body !== undefined && requestId !== undefined) {
      const request = {
        method: "GET",
        path: `/requests/${requestId}`,
        headers: { Authorization: "Bearer key" },
      };
      files.push(exampleFile(`read-${name}`, request, read));
    }
    return files;
  });
}

function exampleFile(
  name: string,
  request: JsonObject,
  { status, body = null }: NonNullable<PlayedRecording["read"]>,
): ExampleFile {
  return {
    name: `${name}.json`,
    content: {
      "http-request": request,
      "http-response": { status, headers: { "Content-Type": "application/json" }, body },
    },
  };
}
