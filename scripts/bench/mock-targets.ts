import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HttpRequest } from "./http-load.ts";

const root = join(import.meta.dirname, "..", "..");
const api = "/api/v1/ie/requestqueue/apikey";
const key = { authorization: "Bearer bench-key-000000" };

/** A server that can be measured: how it is started and how it is asked for the same two things. */
export type MockTarget = {
  readonly name: string;
  readonly argv: (port: number) => readonly [string, ...string[]];
  /** A call that is answered as soon as the server is there. */
  readonly first: HttpRequest;
  readonly submit: (number: number) => HttpRequest;
  /** Path of the status of a request, from the answer to its submit. */
  readonly status: (answer: string) => HttpRequest;
};

/** Targets that can be had here, and a note for each that cannot. */
export type MockTargets = {
  readonly targets: readonly MockTarget[];
  readonly notes: readonly string[];
};

/** Peers are installed from npm into `folder`; one that does not install is left out with a note. */
export function findMockTargets(folder: string): MockTargets {
  // As published: from source, Node would have to strip types first.
  const built = spawnSync("pnpm", ["--filter", "@storyreel/mock-server", "build"], { cwd: root });
  if (built.status !== 0) throw new Error(`the build failed: ${String(built.stdout)}`);
  const found: MockTarget[] = [bare(folder), ours];
  const notes: string[] = [];
  for (const { packageName, make } of peers) {
    const installed = spawnSync(
      "npm",
      ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", folder, packageName],
      { stdio: "ignore" },
    );
    if (installed.status === 0) found.push(make(folder));
    else notes.push(`${packageName} did not install here and is left out.`);
  }
  return { targets: found, notes };
}

const submitBody = (number: number): string =>
  JSON.stringify({
    model: "kling-3.0-turbo-t2v",
    payload: {
      prompt: `Rain on a night market, shot ${number}`,
      duration: "5",
      aspect_ratio: "16:9",
    },
  });
const json = { "content-type": "application/json" };
const queueSubmit = (number: number): HttpRequest => ({
  method: "POST",
  path: `${api}/requests`,
  headers: { ...key, ...json },
  body: submitBody(number),
});
const queueStatus = (id: string): HttpRequest => ({
  method: "GET",
  path: `${api}/requests/${id}`,
  headers: key,
});
const idIn = (answer: string): string =>
  /"(?:request_)?id":\s*"([^"]+)"/u.exec(answer)?.[1] ?? "00000000-0000-4000-8000-000000000000";

/** The ceiling: node:http that answers the same two bodies, whatever it is asked. */
function bare(folder: string): MockTarget {
  const file = join(folder, "bare.mjs");
  const submitted = `{"request_id":"00000000-0000-4000-8000-000000000000","model":"kling-3.0-turbo-t2v","status":"queued","created_at":1790000000,"updated_at":1790000000,"queued_at":1790000000}`;
  const record = `{"request_id":"00000000-0000-4000-8000-000000000000","org_id":"org-mock","user_id":"user-mock","model":"kling-3.0-turbo-t2v","status":"success","is_public":false,"payload":{"prompt":"Rain on a night market, shot 1","duration":"5","aspect_ratio":"16:9"},"outcome":{"media_urls":[{"id":"0","url":"http://127.0.0.1:4010/media/gmi-video-assests-prod/user-assets/org-mock/user-mock/gmi-videogen/generated/kling_00000000-0000-4000-8000-000000000000_result.mp4"}]},"created_at":1790000000,"updated_at":1790000000,"queued_at":1790000000}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    file,
    `import { createServer } from "node:http";
const [submitted, record] = ${JSON.stringify([submitted, record])};
const head = (body) => ({ "content-type": "application/json", "content-length": Buffer.byteLength(body) });
createServer((request, response) => {
  if (request.method === "GET") { response.writeHead(200, head(record)); response.end(record); return; }
  request.on("data", () => {});
  request.on("end", () => { response.writeHead(200, head(submitted)); response.end(submitted); });
}).listen(Number(process.argv[2]), "127.0.0.1");\n`,
  );
  return {
    name: "node:http, constant bodies (the ceiling)",
    argv: (port) => [process.execPath, file, String(port)],
    first: { method: "GET", path: "/", headers: key },
    submit: queueSubmit,
    status: (answer) => queueStatus(idIn(answer)),
  };
}

const ours: MockTarget = {
  name: "storyreel mock",
  argv: (port) => [
    process.execPath,
    join(root, "packages/mock-server/bin/storyreel-mock.js"),
    "--port",
    String(port),
  ],
  first: { method: "GET", path: `${api}/requests/none-yet`, headers: key },
  submit: queueSubmit,
  status: (answer) => queueStatus(idIn(answer)),
};

const peers: readonly {
  readonly packageName: string;
  readonly make: (folder: string) => MockTarget;
}[] = [
  { packageName: "@copilotkit/aimock@1", make: aimock },
  { packageName: "@stoplight/prism-cli@5", make: prism },
  { packageName: "@mockoon/cli@9", make: mockoon },
];

/** On its own fal routes: it has none of this API. Submit and status of a queue job, as with the others. */
function aimock(folder: string): MockTarget {
  const fixtures = join(folder, "aimock.json");
  writeFileSync(
    fixtures,
    JSON.stringify({
      fixtures: [
        {
          match: { model: "fal-ai/kling-video", endpoint: "fal" },
          response: { json: { video: { url: "https://mock.fal.media/files/a.mp4" } } },
        },
      ],
    }),
  );
  const target = { "x-fal-target-host": "queue.fal.run" };
  return {
    name: "aimock (its fal queue)",
    argv: (port) => [
      process.execPath,
      join(folder, "node_modules/@copilotkit/aimock/dist/cli.js"),
      "--port",
      String(port),
      "--fixtures",
      fixtures,
      "--log-level",
      "silent",
    ],
    first: { method: "GET", path: "/health" },
    submit: (number) => ({
      method: "POST",
      path: "/fal/fal-ai/kling-video",
      headers: { ...key, ...json, ...target },
      body: JSON.stringify({ prompt: `Rain on a night market, shot ${number}`, duration: "5" }),
    }),
    status: (answer) => ({
      method: "GET",
      path: `/fal/fal-ai/kling-video/requests/${idIn(answer)}/status`,
      headers: { ...key, ...target },
    }),
  };
}

/** With the OpenAPI document that `pnpm generate` writes: checks requests, answers examples, keeps no jobs. */
function prism(folder: string): MockTarget {
  const document = join(root, "packages/mock-server/openapi/gmi-cloud.openapi.json");
  return {
    name: "Prism (mock of our OpenAPI document)",
    argv: (port) => [
      process.execPath,
      join(folder, "node_modules/@stoplight/prism-cli/dist/index.js"),
      "mock",
      "--port",
      String(port),
      "--verboseLevel",
      "silent",
      document,
    ],
    first: { method: "GET", path: "/models", headers: key },
    submit: (number) => ({ ...queueSubmit(number), path: "/requests" }),
    status: (answer) => ({ method: "GET", path: `/requests/${idIn(answer)}`, headers: key }),
  };
}

function mockoon(folder: string): MockTarget {
  const file = join(folder, "mockoon.json");
  writeFileSync(file, JSON.stringify(mockoonEnvironment()));
  return {
    name: "Mockoon CLI",
    argv: (port) => [
      process.execPath,
      join(folder, "node_modules/@mockoon/cli/bin/run.js"),
      "start",
      "--data",
      file,
      "--port",
      String(port),
      "--disable-log-to-file",
    ],
    first: { method: "GET", path: `${api}/requests/none-yet`, headers: key },
    submit: queueSubmit,
    status: (answer) => queueStatus(idIn(answer)),
  };
}

function mockoonEnvironment(): object {
  const path = api.slice(1);
  return {
    uuid: "bench",
    lastMigration: 33,
    name: "queue",
    port: 3000,
    hostname: "127.0.0.1",
    endpointPrefix: "",
    latency: 0,
    folders: [],
    routes: [
      mockoonRoute({
        uuid: "submit",
        method: "post",
        endpoint: `${path}/requests`,
        body: `{"request_id":"{{uuid}}","model":"{{body 'model'}}","status":"queued"}`,
      }),
      mockoonRoute({
        uuid: "status",
        method: "get",
        endpoint: `${path}/requests/:id`,
        body: `{"request_id":"{{urlParam 'id'}}","status":"processing","outcome":null}`,
      }),
    ],
    rootChildren: [
      { type: "route", uuid: "submit" },
      { type: "route", uuid: "status" },
    ],
    proxyMode: false,
    proxyHost: "",
    proxyRemovePrefix: false,
    tlsOptions: { enabled: false },
    cors: false,
    headers: [],
    proxyReqHeaders: [],
    proxyResHeaders: [],
    data: [],
    callbacks: [],
  };
}

type MockoonRoute = {
  readonly uuid: string;
  readonly method: string;
  readonly endpoint: string;
  readonly body: string;
};

function mockoonRoute({ uuid, method, endpoint, body }: MockoonRoute): object {
  return {
    uuid,
    type: "http",
    documentation: "",
    method,
    endpoint,
    responses: [
      {
        uuid: `${uuid}-answer`,
        body,
        latency: 0,
        statusCode: 200,
        label: "",
        headers: [{ key: "Content-Type", value: "application/json" }],
        bodyType: "INLINE",
        filePath: "",
        databucketID: "",
        sendFileAsBody: false,
        rules: [],
        rulesOperator: "OR",
        disableTemplating: false,
        fallbackTo404: false,
        default: true,
        crudKey: "id",
        callbacks: [],
      },
    ],
    responseMode: null,
    streamingMode: null,
    streamingInterval: 0,
  };
}
