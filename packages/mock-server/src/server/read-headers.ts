import type { IncomingMessage } from "node:http";
import type { MockRequest } from "../api/mock-request.ts";

type Headers = Record<string, string | undefined>;

/** Those that the API, its media host and its uploads look at. Control routes read all of them. */
const known = [
  "authorization",
  "content-length",
  "content-type",
  "host",
  "if-none-match",
  "if-range",
  "origin",
  "range",
  "transfer-encoding",
  "x-mock-fault",
  "x-mock-scenario",
  "x-mock-session",
  "x-organization-id",
  "x-storyreel-label",
  "x-storyreel-shot",
] as const;

/**
 * The known headers of a request. Node's own `headers` turns every header into lower case and puts it into a map, which is a
 * tenth of what a read costs; clients spell their headers in a few ways, so here each spelling is looked at once.
 */
export function readHeaders({ rawHeaders }: IncomingMessage): MockRequest["headers"] {
  const headers: Headers = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = nameOf(rawHeaders[index] ?? "");
    if (name === undefined) continue;
    const value = rawHeaders[index + 1] ?? "";
    const earlier = headers[name];
    // As Node does it: of a key, the first counts; others are joined.
    if (earlier === undefined) headers[name] = value;
    else if (name.startsWith("x-")) headers[name] = `${earlier}, ${value}`;
  }
  return headers;
}

// 1000: more spellings than clients have; a stranger's headers must not fill the memory.
const maxSpellings = 1000;
const spellings = new Map<string, string | undefined>();

function nameOf(spelling: string): string | undefined {
  const name = spellings.get(spelling);
  if (name !== undefined || spellings.has(spelling)) return name;
  const lower = spelling.toLowerCase();
  const found = known.find((one) => one === lower);
  if (spellings.size < maxSpellings) spellings.set(spelling, found);
  return found;
}
