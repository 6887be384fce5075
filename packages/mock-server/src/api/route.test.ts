import { describe, expect, test } from "vitest";
import { suggest } from "./nearest.ts";
import { apiPath, routeOf } from "./route.ts";

describe("a method and a path ask for", () => {
  test.each([
    ["POST", `${apiPath}/requests`, { kind: "submit" }],
    ["GET", `${apiPath}/requests`, { kind: "list" }],
    ["GET", `${apiPath}/requests/a%20b`, { kind: "read", requestId: "a b" }],
    [
      "GET",
      `${apiPath}/models/kling-v3-text-to-video`,
      { kind: "model", modelId: "kling-v3-text-to-video" },
    ],
    ["GET", "/v1/requests", { kind: "elsewhere" }],
  ])("%s %s", (method, path, route) => {
    expect(routeOf(method, path)).toEqual(route);
  });

  test.each([
    ["DELETE", `${apiPath}/requests/1`],
    ["GET", `${apiPath}/requests/`],
    ["GET", `${apiPath}/requests/1/2`],
    ["POST", "/api/v1/apikey/requests"],
  ])("nothing that is known: %s %s", (method, path) => {
    expect(routeOf(method, path).kind).toBe("unmatched");
  });
});

test.each([
  ["--prot", "--port"],
  ["--scenrio", "--scenario"],
  ["--frobnicate", undefined],
])("%s is taken for %s", (word, meant) => {
  expect(suggest(word, ["--port", "--host", "--scenario", "--recordings"])).toBe(meant);
});
