import { nearest } from "./nearest.ts";

/** Path of the API below the origin. */
export const apiPath = "/api/v1/ie/requestqueue/apikey";

/** Path of results below the origin, spelled as on the real host. */
export const mediaPath =
  "/media/gmi-video-assests-prod/user-assets/org-mock/user-mock/gmi-videogen/generated";

/** Path of uploads below the origin. */
export const uploadPath =
  "/media/gmi-video-assests-prod/user-assets/org-mock/user-mock/gmi-videogen/uploads";

/** Path of the control routes, which are not part of the API, below the origin. */
export const controlPath = "/__mock";

/** Which of a request's results, from 0, or its thumbnail. */
export type MediaPart = number | "thumbnail";

export type Route =
  | { readonly kind: "submit" }
  | { readonly kind: "read"; readonly requestId: string }
  | { readonly kind: "list" }
  | { readonly kind: "models" }
  | { readonly kind: "model"; readonly modelId: string }
  | { readonly kind: "upload-url" }
  | { readonly kind: "upload"; readonly name: string }
  | { readonly kind: "media"; readonly requestId: string; readonly part: MediaPart }
  /** A path of the API that is not known. */
  | { readonly kind: "unmatched"; readonly nearest: readonly string[] }
  | { readonly kind: "elsewhere" };

/** Where requests are submitted and listed. */
export const requestsPath = `${apiPath}/requests`;
const requestsPrefix = `${apiPath}/requests/`;
const submitRoute: Route = { kind: "submit" };
const listRoute: Route = { kind: "list" };

/** Finds the route of a method and a path (without query). */
export function routeOf(method: string, path: string): Route {
  if (path === requestsPath) {
    if (method === "POST") return submitRoute;
    if (method === "GET") return listRoute;
  }
  if (method === "GET" && path.startsWith(requestsPrefix)) {
    const requestId = path.slice(requestsPrefix.length);
    // Ids of the queue are UUIDs, so nothing in them is escaped.
    if (/^[\w-]+$/u.test(requestId)) return { kind: "read", requestId };
  }
  if (path.startsWith(`${uploadPath}/`)) return uploadRoute(method, path);
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
    case "GET requests/id":
      return { kind: "read", requestId: id ?? "" };
    case "GET models":
      return { kind: "models" };
    case "GET models/id":
      return { kind: "model", modelId: id ?? "" };
    case "POST upload-url":
      return { kind: "upload-url" };
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
  `POST ${apiPath}/upload-url`,
];

function mediaRoute(method: string, path: string): Route {
  const name = path.startsWith(`${mediaPath}/`) ? path.slice(mediaPath.length + 1) : "";
  const found = /^[a-z0-9-]+_([0-9a-f-]{36})_(result|thumbnail)(?:-([1-9]\d?))?\.[a-z0-9]+$/u.exec(
    name,
  );
  const [, requestId = "", part, index = "0"] = found ?? [];
  if (method !== "GET" && method !== "HEAD") return { kind: "elsewhere" };
  return { kind: "media", requestId, part: part === "thumbnail" ? "thumbnail" : Number(index) };
}

function uploadRoute(method: string, path: string): Route {
  const name = path.slice(uploadPath.length + 1);
  if (!["GET", "HEAD", "PUT"].includes(method)) return { kind: "elsewhere" };
  return { kind: "upload", name };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * Splits a target into the session that its path names (`/s/NAME/…`) and the rest. A name is up to 100 letters, digits,
 * dots, underscores and hyphens.
 */
export function splitSession(target: string): { readonly session: string; readonly rest: string } {
  if (!target.startsWith("/s/")) return { session: "", rest: target };
  const end = target.indexOf("/", 3);
  const name = target.slice(3, end === -1 ? undefined : end);
  if (!isSessionName(name)) return { session: "", rest: target };
  return { session: name, rest: end === -1 ? "/" : target.slice(end) };
}

export function isSessionName(name: string): boolean {
  // Clients resolve "." and ".." in a path before they send it.
  return /^(?!\.{1,2}$)[\w.-]{1,100}$/u.test(name);
}

export const sessionNameRule =
  "name must be 1 to 100 letters, digits, dots, underscores or hyphens, and not . or ..";
