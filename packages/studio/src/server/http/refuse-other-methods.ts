import type { Hono, MiddlewareHandler } from "hono";

/** Answers 405 where other methods than the one that is asked for have a route (RFC 9110, 15.5.6). HEAD is answered wherever GET is. */
export function refuseOtherMethods(app: Hono): MiddlewareHandler {
  return async (c, next) => {
    const { method, path } = c.req;
    const asked = method === "HEAD" ? "GET" : method;
    const known = ["GET", "POST"].filter((one) => hasRoute(app, one, path));
    if (known.length === 0 || known.includes(asked)) return next();
    const allow = known.flatMap((one) => (one === "GET" ? ["GET", "HEAD"] : [one])).join(", ");
    return c.text(`${method} is not supported for ${path}; use ${allow}\n`, 405, { Allow: allow });
  };
}

/** What is asked before every route does not count. */
function hasRoute({ router }: Hono, method: string, path: string): boolean {
  const [handlers] = router.match(method, path);
  return handlers.some(([[, route]]) => route.method !== "ALL");
}
