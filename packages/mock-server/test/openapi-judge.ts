import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "openapi-backend";
import { OpenAPIBackend } from "openapi-backend";
import { createInProcessMock } from "../src/index.ts";
import { apiPath } from "../src/api/route.ts";

const file = join(import.meta.dirname, "../openapi/gmi-cloud.openapi.json");
export const definition = JSON.parse(await readFile(file, "utf8")) as Document;
const backend = new OpenAPIBackend({
  definition,
  quick: true,
  ajvOpts: { strict: false, formats: { uri: /^https?:/u } },
});
await backend.init();
const judge = backend.validator;
export const key = { authorization: "Bearer test-key" };

export type Exchange = {
  readonly method: string;
  readonly path: string;
  readonly requestBody?: unknown;
  readonly status: number;
  readonly body: unknown;
};

/** What the judge, which knows nothing of us but the document, finds wrong with one call and its answer. */
export function violations({
  method,
  path,
  requestBody,
  status,
  body,
}: Exchange): readonly string[] {
  const [pathname = "", query = ""] = path.split("?");
  const operation = backend.router.getOperation(operationOf(method, pathname));
  if (operation === undefined) return [`${method} ${pathname} is not in the document`];
  const request = {
    method,
    path: pathname,
    query,
    headers: { ...key, "content-type": "application/json" },
    ...(requestBody === undefined ? {} : { body: requestBody }),
  };
  const asked = status === 400 ? { errors: null } : judge.validateRequest(request, operation);
  // It knows schemas of JSON alone; a gateway's page is no answer of the API.
  const answered =
    typeof body === "string" ? { errors: null } : judge.validateResponse(body, operation, status);
  return [...(asked.errors ?? []), ...(answered.errors ?? [])].map(
    (error) => `${method} ${pathname}: ${error.instancePath} ${error.message ?? ""}`,
  );
}

function operationOf(method: string, path: string): string {
  if (method === "POST") return path === "/upload-url" ? "createUpload" : "submitRequest";
  if (path === "/requests") return "listRequests";
  if (path === "/models") return "listModels";
  return path.startsWith("/models/") ? "readModel" : "readRequest";
}

/** Payloads as a typed client would send them: what is required, with the first value that is offered. */
export async function walk(
  scenario: string,
  models: readonly string[],
): Promise<readonly Exchange[]> {
  const mock = await createInProcessMock({ scenario });
  const seen: Exchange[] = [];
  const call = async (method: string, path: string, requestBody?: unknown): Promise<unknown> => {
    const response = await mock.fetch(`${mock.origin}${apiPath}${path}`, {
      method,
      headers: key,
      ...(requestBody === undefined ? {} : { body: JSON.stringify(requestBody) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type") === "application/json";
    const body: unknown = isJson ? JSON.parse(text) : text;
    const { status } = response;
    seen.push({
      method,
      path,
      status,
      body,
      ...(requestBody === undefined ? {} : { requestBody }),
    });
    return body;
  };
  await call("GET", "/models");
  for (const model of models) {
    await call("GET", `/models/${encodeURIComponent(model)}`);
    await call("POST", "/requests", { model, payload: {} });
    const submitted = await call("POST", "/requests", { model, payload: { prompt: "Rain" } });
    const id = String(Object(submitted)["request_id"]);
    for (let reads = 0; reads < 3; reads += 1) await call("GET", `/requests/${id}`);
  }
  await call("GET", "/requests?limit=5&offset=0");
  await call("GET", "/requests/none");
  await call("POST", "/upload-url", { file_type: "png" });
  await call("POST", "/upload-url", { file_type: "exe" });
  return seen;
}
