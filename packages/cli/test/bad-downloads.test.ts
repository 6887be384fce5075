import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder, runCli, untilClips } from "./cli-process.ts";

const board = `storyboard: 1
title: Two
defaults: { duration: 3, aspect_ratio: "1:1" }
shots:
  - { id: fine, prompt: "A quiet street.", model: kling-3.0-turbo-t2v }
  - { id: bad, prompt: "A loud street.", model: kling-v3-text-to-video }
`;

test.each([
  [
    "a web page",
    { kind: "answer", status: 200, text: "<!doctype html><p>expired</p>" },
    "expected an MP4 or MOV file, got an HTML page",
  ],
  ["nothing", { kind: "answer", status: 200, text: "" }, "is empty"],
  ["half of it", { kind: "cut", bytes: 9000 }, "has only 0 of 72 frames"],
] as const)(
  "%s instead of a clip: the shot is named, the others are kept, nothing is bought twice",
  async (_, fault, reason) => {
    await using server = await createMockServer();
    await using folder = await createFolder({ "two.yaml": board, "package.json": "{}" });
    const environment = { GMI_API_KEY: "test-key", GMI_BASE_URL: server.baseUrl };
    const args = ["render", "two.yaml", "--yes", "--json", ...untilClips];
    const render = () => runCli(args, { cwd: folder.path, environment });
    const modelId = "kling-v3-text-to-video";
    server.inject({ route: "media", modelId, fault, times: "always" });
    const first = await render();
    expect(first.exit).toBe(3);
    expect(first.stderr).toMatch(new RegExp(`bad  not finished: .* ${reason}\n`));
    expect(JSON.parse(first.stdout.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      message: expect.stringMatching(new RegExp(`^shot "bad": .* ${reason}$`)),
      shots: [
        { id: "fine", state: "succeeded" },
        { id: "bad", state: "running" },
      ],
    });
    server.clearFaults();
    expect(await render()).toMatchObject({ exit: 0 });
    expect(server.requests()).toHaveLength(2);
  },
);
