/** Both programs end with 0 and print what they saw; what must not compile is marked in them. */
const compilerOptions = {
  target: "es2023",
  module: "nodenext",
  strict: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  outDir: "out",
  rootDir: ".",
  types: ["node"],
};

export const tsconfig = JSON.stringify({ compilerOptions, include: ["*.ts", "hey/**/*.ts"] });

/** With types of openapi-typescript. */
export const openapiFetchProgram = String.raw`
import createClient from "openapi-fetch";
import type { components, paths } from "./gmi.js";

const baseUrl = process.argv[2] ?? "";
const client = createClient<paths>({ baseUrl, headers: { authorization: "Bearer any" } });

// Parameters with a default may be left out.
const submitted = await client.POST("/requests", {
  body: { model: "kling-3.0-turbo-t2v", payload: { prompt: "Rain on a night market" } },
});
if (submitted.data === undefined) throw new Error(JSON.stringify(submitted.error));

const statuses: string[] = [];
let record: components["schemas"]["Record"] | undefined;
while (record?.status !== "success") {
  const read = await client.GET("/requests/{request_id}", {
    params: { path: { request_id: submitted.data.request_id } },
  });
  if (read.data === undefined) throw new Error(JSON.stringify(read.error));
  record = read.data;
  statuses.push(record.status);
}
const first = record.outcome?.media_urls?.[0];
const url = typeof first === "object" ? first.url : first;
const media = await fetch(url ?? "");
const page = await client.GET("/requests", { params: { query: { limit: 5 } } });
const upload = await client.POST("/upload-url", { body: { file_type: "png" } });
const put = await fetch(upload.data?.upload_url ?? "", {
  method: "PUT",
  headers: { "content-type": "image/png" },
  body: new Uint8Array([1, 2, 3]),
});
const refused = await client.POST("/requests", {
  body: {
    model: "kling-3.0-turbo-t2v",
    payload: {
      prompt: "Rain",
      // @ts-expect-error no such value of this model
      duration: "99",
    },
  },
});
await client.POST("/requests", {
  // @ts-expect-error the prompt is required
  body: { model: "kling-3.0-turbo-t2v", payload: {} },
});
// @ts-expect-error no such model
await client.POST("/requests", { body: { model: "kling-9", payload: { prompt: "Rain" } } });
// A status that the API adds later is no error of types.
const later: components["schemas"]["Status"] = "paused";

console.log(JSON.stringify({
  statuses,
  media: [media.status, media.headers.get("content-type")],
  listed: page.data?.requests.length,
  put: put.status,
  refused: refused.response.status,
  later,
}));
`;

/** With the client of @hey-api/openapi-ts. */
export const heyApiProgram = String.raw`
import { client } from "./hey/client.gen.js";
import { createUpload, listRequests, readRequest, submitRequest } from "./hey/sdk.gen.js";
import type { Status, SubmitRequestData } from "./hey/types.gen.js";

client.setConfig({ baseUrl: process.argv[2] ?? "", auth: () => "any" });

// Parameters with a default may be left out.
const submitted = await submitRequest({
  body: { model: "kling-3.0-turbo-t2v", payload: { prompt: "Rain on a night market" } },
  throwOnError: true,
});
const statuses: string[] = [];
let status: Status = submitted.data.status;
let outcome;
while (status !== "success") {
  const { data } = await readRequest({
    path: { request_id: submitted.data.request_id },
    throwOnError: true,
  });
  ({ status, outcome } = data);
  statuses.push(status);
}
const first = outcome?.media_urls?.[0];
const media = await fetch((typeof first === "object" ? first.url : first) ?? "");
const page = await listRequests({ query: { limit: 5 } });
const upload = await createUpload({ body: { file_type: "png" } });
const put = await fetch(upload.data?.upload_url ?? "", {
  method: "PUT",
  headers: { "content-type": "image/png" },
  body: new Uint8Array([1, 2, 3]),
});
const wrong: SubmitRequestData["body"] = {
  model: "kling-3.0-turbo-t2v",
  payload: {
    prompt: "Rain",
    // @ts-expect-error no such value of this model
    duration: "99",
  },
};
const refused = await submitRequest({ body: wrong });
// @ts-expect-error no such model
const unknown: SubmitRequestData["body"] = { model: "kling-9", payload: { prompt: "Rain" } };
// A status that the API adds later is no error of types.
const later: Status = "paused";

console.log(JSON.stringify({
  statuses,
  media: [media.status, media.headers.get("content-type")],
  listed: page.data?.requests.length,
  put: put.status,
  refused: refused.response?.status,
  later,
}));
`;

/** Verifies a Pact file against the mock: the states choose the recording, and make the request that is read. */
export const pactProgram = String.raw`
import pact from "@pact-foundation/pact";

const [origin, baseUrl, file] = process.argv.slice(2);
const headers = { authorization: "Bearer any" };
let recording = "default";
const verifier = new pact.Verifier({
  provider: "GMI Cloud request queue",
  providerBaseUrl: origin,
  pactUrls: [file],
  logLevel: "error",
  requestFilter: (request, _response, next) => {
    request.headers["x-mock-scenario"] = recording;
    next();
  },
  stateHandlers: {
    "the recording is played": async (parameters) => {
      ({ recording } = parameters);
    },
    "a request is in its last state": async ({ submit }) => {
      const sent = { method: "POST", headers: { ...headers, "x-mock-scenario": recording } };
      const response = await fetch(baseUrl + "/requests", { ...sent, body: JSON.stringify(submit) });
      const { request_id } = await response.json();
      // The refusals of these come first.
      const reads = recording.startsWith("read-") ? 0 : 12;
      for (let read = 0; read < reads; read += 1) {
        await fetch(baseUrl + "/requests/" + request_id, { headers });
      }
      return { request_id };
    },
  },
});
const { interactionResults } = JSON.parse(await verifier.verifyProvider());
console.log("verified " + interactionResults.filter(({ result }) => result === "OK").length);
`;
