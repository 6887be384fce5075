import { nearest } from "./nearest.ts";

/** Where the API begins, below the origin. */
export const apiPath = "/api/v1/ie/requestqueue/apikey";

/** Where results lie, below the origin: spelled as on the real host. */
export const mediaPath =
  "/media/gmi-video-assests-prod/user-assets/org-mock/user-mock/gmi-videogen/generated";

export type Route =
  | { readonly kind: "submit" }
  | { readonly kind: "read"; readonly requestId: string }
  | { readonly kind: "list" }
  | { readonly kind: "models" }
  | { readonly kind: "model"; readonly modelId: string }
  | { readonly kind: "media"; readonly requestId: string; readonly part: "result" | "thumbnail" }
  /** Looks like the API, but nothing is known to be there. */
  | { readonly kind: "unmatched"; readonly nearest: readonly string[] }
  | { readonly kind: "elsewhere" };

/** What a method and a path (without query) ask for. */
export function routeOf(method: string, path: string): Route {
  if (path.startsWith("/media/")) return mediaRoute(method, path);
  if (!path.startsWith("/api/")) return { kind: "elsewhere" };
  const unmatched = (): Route => ({
    kind: "unmatched",
    nearest: nearest(`${method} ${path}`, known),
  });
  if (!path.startsWith(`${apiPath}/`)) return unmatched();
  const [collection, id, ...more] = path
    .slice(apiPath.length + 1)
    .split("/")
    .map(decode);
  if (collection === undefined || id === "" || more.length > 0) return unmatched();
  switch (`${method} ${collection}${id === undefined ? "" : "/id"}`) {
    case "POST requests":
      return { kind: "submit" };
    case "GET requests":
      return { kind: "list" };
    case "GET requests/id":
      return { kind: "read", requestId: id ?? "" };
    case "GET models":
      return { kind: "models" };
    case "GET models/id":
      return { kind: "model", modelId: id ?? "" };
    default:
      return unmatched();
  }
}

const known = [
  `POST ${apiPath}/requests`,
  `GET ${apiPath}/requests`,
  `GET ${apiPath}/requests/{id}`,
  `GET ${apiPath}/models`,
  `GET ${apiPath}/models/{id}`,
];

function mediaRoute(method: string, path: string): Route {
  const name = path.startsWith(`${mediaPath}/`) ? path.slice(mediaPath.length + 1) : "";
  const found = /^[a-z0-9-]+_([0-9a-f-]{36})_(result|thumbnail)\.[a-z0-9]+$/u.exec(name);
  const [, requestId = "", part] = found ?? [];
  if (method !== "GET" && method !== "HEAD") return { kind: "elsewhere" };
  return { kind: "media", requestId, part: part === "thumbnail" ? "thumbnail" : "result" };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
