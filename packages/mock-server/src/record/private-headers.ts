import { parseObject } from "../catalogue/json.ts";
import type { Identities } from "./identities.ts";
import { addIdentity, collectFromBody, collectFromValue } from "./identities.ts";
import { kindOfName } from "./private-names.ts";

/** The headers of a request or an answer: names in any case, and values. */
export type HeaderLines = Iterable<readonly [name: string, value: string]>;

const keyHeaders = /^(?:proxy-)?authorization$|api-?key|access-?key|secret|auth-?token/iu;

/** What grants access in a request line and its headers. No file may contain any of it. */
export function keysIn(headers: HeaderLines, target: string): readonly string[] {
  const inHeaders = [...headers].flatMap(([name, value]) => {
    if (keyHeaders.test(name)) return keysInAuthorization(value);
    if (/^cookie$/iu.test(name)) return cookiesIn(value).filter(({ length }) => length >= 12);
    return [];
  });
  const query = new URLSearchParams(/\?([^#]*)/u.exec(target)?.[1] ?? "");
  const inQuery = [...query].flatMap(([name, value]) =>
    /token|secret|passw|key|auth|signature/iu.test(name) ? [value.trim()] : [],
  );
  return [...inHeaders, ...inQuery].filter((key) => key !== "");
}

/** The parts of an `Authorization` header that must not be saved: everything except the name of the scheme. */
function keysInAuthorization(header: string): readonly string[] {
  return header
    .split(/\s+/u)
    .filter((part) => part !== "" && !/^(?:Bearer|Basic|Digest|Token|Api-?Key)$/iu.test(part));
}

/** Collects the private values of headers, whatever the header is. */
export function collectFromHeaders(headers: HeaderLines, into: Identities): void {
  for (const [name, value] of headers) {
    if (/^(?:set-)?cookie$/iu.test(name)) {
      for (const cookie of cookiesIn(value)) {
        if (cookie.length >= 8) addIdentity(cookie, "token", into);
      }
    } else if (kindOfName(name) === "private" && !keyHeaders.test(name)) {
      addIdentity(value, "name", into);
    }
    collectFromBody(value, into, { isResult: true });
  }
}

/** Collects the private values of a query and of a body, apart from the payload, which becomes a part of the recording. */
export function collectFromRequest(
  request: { readonly target: string; readonly body: string },
  into: Identities,
): void {
  const query = /\?([^#]*)/u.exec(request.target)?.[1] ?? "";
  for (const [name, value] of new URLSearchParams(query)) {
    collectFromValue({ [name]: value }, into, { isResult: false });
  }
  const sent = parseObject(request.body);
  if (sent === undefined) collectFromBody(request.body, into, { isResult: false });
  else {
    const { payload: _payload, model: _model, ...rest } = sent;
    collectFromValue(rest, into, { isResult: false });
  }
}

/** The values of cookies; of attributes such as `Path` none is long enough to matter. */
function cookiesIn(header: string): readonly string[] {
  return header.split(/[;\n]\s*/u).flatMap((pair) => {
    const at = pair.indexOf("=");
    const name = pair.slice(0, Math.max(0, at)).trim();
    return at === -1 || /^(?:path|domain|expires|max-age|samesite)$/iu.test(name)
      ? []
      : [pair.slice(at + 1).trim()];
  });
}
