import type { Answer } from "../api/answer.ts";
import type { MockRequest } from "../api/mock-request.ts";
import type { Delivery, Exchanger } from "./deliver.ts";
import { deliver } from "./deliver.ts";

/** A `fetch` that reaches only the mock. It follows redirects as `fetch` does, within the mock. */
export function createMockFetch(origin: string, exchange: Exchanger): typeof globalThis.fetch {
  return async (input, init) => {
    const address =
      typeof input === "string" ? input : input instanceof URL ? input.href : undefined;
    const request =
      address !== undefined && isPlainInit(init) ? undefined : new Request(input, init);
    let target = new URL(request?.url ?? address ?? "");
    let method = (request?.method ?? init?.method ?? "GET").toUpperCase();
    const signal = request?.signal ?? init?.signal ?? undefined;
    const headers = lowerCase(request?.headers ?? init?.headers);
    let body = request === undefined ? bodyOf(init) : new Uint8Array(await request.arrayBuffer());
    const redirect = request?.redirect ?? init?.redirect ?? "follow";
    for (let hops = 0; hops <= 20; hops += 1) {
      signal?.throwIfAborted();
      if (target.origin !== origin)
        throw failure("ECONNREFUSED", `not the mock server: ${target.origin}`);
      const path = `${target.pathname}${target.search}`;
      const exchanged = await exchange({ method, target: path, headers, body });
      const delivery = await deliver(exchanged, signal ?? undefined);
      if (delivery.kind === "lost") throw failure(delivery.code, "the connection was closed");
      const { answer } = exchanged;
      const location = answer.headers["location"];
      const isRedirect = answer.status >= 300 && answer.status < 400 && location !== undefined;
      if (!isRedirect || redirect === "manual") return toResponse(answer, method, delivery);
      if (redirect === "error") throw failure("UND_ERR_REDIRECT", "unexpected redirect");
      target = new URL(location, target);
      if (answer.status === 303) {
        method = "GET";
        body = "";
      }
    }
    throw failure("UND_ERR_MAX_REDIRECTS", "redirect count exceeded");
  };
}

/** Whether the call can be read without a `Request`, which is the most expensive part of a call. */
function isPlainInit(init: RequestInit | undefined): boolean {
  const body = init?.body;
  return (
    body === undefined || body === null || typeof body === "string" || body instanceof Uint8Array
  );
}

function bodyOf(init: RequestInit | undefined): string | Uint8Array {
  const body = init?.body;
  return typeof body === "string" || body instanceof Uint8Array ? body : "";
}

function lowerCase(headers: RequestInit["headers"]): MockRequest["headers"] {
  if (headers === undefined) return {};
  if (headers instanceof Headers) return Object.fromEntries(headers);
  const entries = Array.isArray(headers) ? headers : Object.entries(headers);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
}

function toResponse(
  answer: Answer,
  method: string,
  delivery: Exclude<Delivery, { readonly kind: "lost" }>,
): Response {
  // The head of a broken answer announces the whole length.
  const whole =
    typeof answer.body === "string" ? Buffer.byteLength(answer.body) : answer.body.length;
  const headers = { ...answer.headers, "content-length": String(whole) };
  const hasBody = method !== "HEAD" && ![204, 205, 304].includes(answer.status);
  const init = { status: answer.status, headers };
  if (!hasBody) return new Response(null, init);
  if (delivery.kind === "whole") return new Response(new Uint8Array(delivery.body), init);
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (delivery.body.length > 0) controller.enqueue(delivery.body);
    },
    pull: (controller) => {
      const cause = Object.assign(new Error("other side closed"), { code: delivery.code });
      controller.error(new TypeError("terminated", { cause }));
    },
  });
  return new Response(stream, init);
}

/** The error of Node's fetch: a `TypeError` whose cause says what happened to the connection. */
function failure(code: string, message: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}
