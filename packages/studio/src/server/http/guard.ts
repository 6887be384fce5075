import { hash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";

/** Who may ask, and where the server is. */
export type Guard = {
  readonly token: string;
  /** Known once the server listens. */
  readonly port: () => number;
};

export const expired = "This address has expired. Run `storyreel studio FILE` again.\n";

/**
 * Lets only this machine's user in: the address has to be one of this machine (a name of somebody else's may lead here), no other
 * site may ask, and whoever asks has to know the token.
 */
export function guardRequests({ token, port }: Guard): MiddlewareHandler {
  return async (c, next) => {
    const hosts = ["127.0.0.1", "localhost", "[::1]"].map((host) => `${host}:${port()}`);
    if (!hosts.includes((c.req.header("host") ?? "").toLowerCase())) {
      return c.text("this is not the address of the studio\n", 403);
    }
    const origin = c.req.header("origin");
    if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`)) {
      return c.text("requests from other sites are refused\n", 403);
    }
    const site = c.req.header("sec-fetch-site");
    if (site !== undefined && !["same-origin", "none"].includes(site)) {
      return c.text("requests from other sites are refused\n", 403);
    }
    const cookie = `storyreel-studio-${port()}`;
    const asked = c.req.path === "/" ? c.req.query("token") : undefined;
    const bearer = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
    if (![asked, bearer, getCookie(c, cookie)].some((one) => isSame(one, token))) {
      return c.text(expired, 401);
    }
    if (isSame(asked, token)) {
      setCookie(c, cookie, token, { httpOnly: true, sameSite: "Strict", path: "/" });
    }
    return next();
  };
}

/** A form of another site cannot send JSON. */
export function requireJson(): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === "POST" && !isJson(c.req.header("content-type"))) {
      return c.text("expected Content-Type: application/json\n", 415);
    }
    return next();
  };
}

const contentPolicy = [
  "default-src 'none'",
  ...["script-src", "style-src", "img-src", "media-src", "connect-src", "font-src"].map(
    (kind) => `${kind} 'self'`,
  ),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** For every answer: the page runs its own code only, and nobody keeps what it was told. */
export function answerHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.res.headers.set("Content-Security-Policy", contentPolicy);
    c.res.headers.set("X-Content-Type-Options", "nosniff");
    c.res.headers.set("Referrer-Policy", "no-referrer");
    c.res.headers.set("Cross-Origin-Resource-Policy", "same-origin");
    c.res.headers.set("Cross-Origin-Opener-Policy", "same-origin");
    if (!c.res.headers.has("Cache-Control")) c.res.headers.set("Cache-Control", "no-store");
  };
}

function isSame(given: string | undefined, token: string): boolean {
  if (given === undefined) return false;
  // Of any text, digests have one length.
  const [one, other] = [given, token].map((text) => hash("sha256", text, "buffer"));
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

function isJson(contentType: string | undefined): boolean {
  return /^application\/json(?:\s*;|$)/i.test(contentType ?? "");
}
