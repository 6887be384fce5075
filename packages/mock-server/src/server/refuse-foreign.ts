import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import type { MockRequest } from "../api/mock-request.ts";

/**
 * Why a call of the control routes is refused, or `undefined`. A page of any website can make a browser on this machine call
 * a port of it: it must not be able to reset a session, or to read what a test has sent. Clients that are no browsers send
 * neither `Origin` nor `Sec-Fetch-Site`, and call the host by its address or a name that no website can have.
 */
export function refuseForeign(
  headers: IncomingHttpHeaders,
  allowedHosts: readonly string[],
): string | undefined {
  const { host, origin } = headers;
  if (host !== undefined && !isOwnHost(hostnameOf(`http://${host}`), allowedHosts)) {
    return `the control routes do not answer to the host ${JSON.stringify(host)}; allow it with --allow-host`;
  }
  if (origin !== undefined && !isOwnOrigin(origin, host, allowedHosts)) {
    return `the control routes do not answer pages of ${JSON.stringify(origin)}; allow its host with --allow-host`;
  }
  if (origin === undefined && headers["sec-fetch-site"] === "cross-site") {
    return "the control routes do not answer pages of other sites";
  }
  return undefined;
}

/**
 * A call whose target is a whole address, as if it had named the host in its headers. `foreign`: it is for somebody else. Undefined if
 * it is not an address.
 */
export function readAbsolute(
  call: MockRequest,
  allowedHosts: readonly string[],
): MockRequest | "foreign" | undefined {
  if (!/^https?:\/\//iu.test(call.target) || !URL.canParse(call.target)) return undefined;
  const { host, pathname, search } = new URL(call.target);
  if (!isOwnHost(hostnameOf(call.target), allowedHosts)) return "foreign";
  return { ...call, target: `${pathname}${search}`, headers: { ...call.headers, host } };
}

/** Addresses, names without a dot (of containers), and names that are reserved for private use: none can belong to a website. */
function isOwnHost(name: string | undefined, allowedHosts: readonly string[]): boolean {
  if (name === undefined) return false;
  if (isIP(name) !== 0 || !name.includes(".") || allowedHosts.includes(name)) return true;
  return /\.(?:localhost|local|internal|test)$/u.test(name);
}

function isOwnOrigin(
  origin: string,
  host: string | undefined,
  allowedHosts: readonly string[],
): boolean {
  const name = hostnameOf(origin);
  if (name === undefined) return false;
  if (allowedHosts.includes(name) || origin.replace(/^https?:/u, "") === `//${host ?? ""}`) {
    return true;
  }
  return (
    name === "localhost" ||
    name.endsWith(".localhost") ||
    /^(?:127(?:\.\d{1,3}){3}|::1)$/u.test(name)
  );
}

function hostnameOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  return new URL(address).hostname.replaceAll(/[[\]]/gu, "").toLowerCase() || undefined;
}
