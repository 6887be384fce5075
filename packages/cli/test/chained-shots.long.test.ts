import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createUndiciTransport, type Transport } from "@storyreel/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { probeClip } from "../../renderer/src/film/media/probe-clip.ts";
import { exitOf } from "../../renderer/src/run/run-result.ts";
import { createChainKit, frameOf } from "../../renderer/test/chain-kit.ts";
import { createFolder, runCli, untilClips } from "./cli-process.ts";

const portrait = { widthPx: 720, heightPx: 1280 };
const turbo = (first: string, shots: string) => `storyboard: 1
title: Chain
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "9:16" }
shots:
  - { id: first, prompt: ${first} }
${shots}
`;
const chain = turbo(
  "A door opens.",
  "  - { id: second, prompt: Through it., model: kling-3.0-turbo-i2v, first_frame: { shot: first } }",
);

let kit: Awaited<ReturnType<typeof createChainKit>>;
beforeEach(async () => {
  kit = await createChainKit();
});
afterEach(() => kit[Symbol.asyncDispose]());

describe("a shot that begins with a frame of another", () => {
  it("is sent exactly that frame, and its clip has that shape", async () => {
    // One place at the API: the later shot must not hold it while it waits.
    const result = await kit.run(chain, { concurrency: 1 });
    expect(exitOf(result)).toBe(0);
    const sent = kit.job("second").payload["first_frame"];
    expect(sent).toMatch(/^data:image\/png;base64,/);
    // 3 s at 24 frames a second: the last frame is the 72nd.
    expect(await kit.read(sent, portrait)).toEqual(frameOf("first", 71));
    const made = await probeClip(result.takes[1]?.path ?? "");
    expect(made.video).toMatchObject(portrait);
  });

  it("may itself be begun with, from either end, by address where the model takes addresses", async () => {
    const third =
      "  - { id: third, prompt: On., model: kling-v2-6, duration: 5, first_frame: { shot: second, frame: first } }";
    await kit.run(`${chain}${third}\n`);
    const sent = kit.job("third").payload["image"];
    expect(sent).toMatch(/^http:\/\/127\.0\.0\.1/);
    expect(await kit.read(sent, portrait)).toEqual(frameOf("second", 0));
  });

  it("is uploaded once for all takes", async () => {
    await kit.run(
      turbo(
        "A door opens.",
        "  - { id: second, prompt: On., model: kling-v2-6, duration: 5, takes: 3, first_frame: { shot: first } }",
      ),
    );
    expect(kit.server.calls().filter(({ method }) => method === "PUT")).toHaveLength(1);
    const addresses = kit.server.requests().flatMap(({ payload }) => payload["image"] ?? []);
    expect(addresses).toHaveLength(3);
    expect(new Set(addresses).size).toBe(1);
  });

  it("is made anew when the other's prompt changes, and not when names or places do", async () => {
    await kit.run(chain);
    const statesOf = async (text: string) =>
      (await kit.plan(text)).shots.map(({ shot, takes }) => `${shot.id} ${takes[0]!.state.kind}`);
    expect(await statesOf(chain)).toEqual(["first reused", "second reused"]);
    expect(
      await statesOf(chain.replaceAll("first,", "entry,").replace("shot: first", "shot: entry")),
    ).toEqual(["entry reused", "second reused"]);
    expect(await statesOf(chain.replace("A door", "A gate"))).toEqual(["first new", "second new"]);
    expect(await statesOf(chain.replace("Through", "Past"))).toEqual([
      "first reused",
      "second new",
    ]);
  });

  it("waits when the other fails, and costs nothing", async () => {
    const result = await kit.run(chain, { scenarios: { first: "failed-content" } });
    expect(kit.submits()).toBe(1);
    expect(exitOf(result)).toBe(5);
    expect(result.takes[1]).toMatchObject({
      shotId: "second",
      state: "waiting",
      reason: "picture",
      usd: undefined,
      message: 'it needs the last frame of shot "first", which failed',
      hint: 'nothing was submitted for it; it is generated once shot "first" has a clip',
    });
  });

  it("follows in a later run, whose source is at hand", async () => {
    await kit.run(chain, { scenarios: { first: "failed-content" } });
    expect(exitOf(await kit.run(chain))).toBe(0);
    expect(await kit.read(kit.job("second").payload["first_frame"], portrait)).toEqual(
      frameOf("first", 71),
    );
  });
});

describe("money", () => {
  it("a chained submit whose answer is lost is found again by a digest, and the ledger holds no picture", async () => {
    const lost = await kit.run(chain, { scenarios: { second: "submit-answer-lost" } });
    expect(exitOf(lost)).toBe(0);
    expect(kit.submits()).toBe(2);
    const ledger = await kit.ledger();
    expect(ledger).not.toContain("base64");
    expect(ledger.length).toBeLessThan(20_000);
    expect(ledger).toMatch(/"pictures":\{"[^"]+":\{"sha256":"[0-9a-f]{64}","length":\d+\}\}/);
  });

  it.each([
    ["inside the request", "kling-3.0-turbo-i2v"],
    ["by address", "kling-v2-6"],
  ])("a picture sent %s is known again by the next process", async (_, model) => {
    const text = chain.replace("kling-3.0-turbo-i2v", `${model}, duration: 5`);
    const death = new AbortController();
    await kit.run(text, { leave: death.signal, client: { transport: dyingAfter(model, death) } });
    expect(await kit.ledger()).toMatch(/"state":"sending"/);
    const resumed = await kit.run(text);
    expect(exitOf(resumed)).toBe(0);
    expect(kit.submits()).toBe(2);
    expect(resumed.takes[1]?.requestId).toBe(kit.job("second").requestId);
  });

  it("an upload that is refused submits nothing", async () => {
    const text = turbo(
      "A door opens.",
      "  - { id: second, prompt: On., model: kling-v2-6, duration: 5, first_frame: { file: a.png } }",
    );
    await kit.write("a.png", pngOf(40));
    const result = await kit.run(text, { client: { transport: withoutUploads() } });
    expect(result.takes[1]).toMatchObject({ state: "waiting", reason: "network" });
    expect(kit.server.requests().map(({ label }) => label)).toEqual(["first"]);
  });
});

/** Sends a submit of the model, and ends the process before its answer is read. */
function dyingAfter(model: string, death: AbortController): Transport {
  const real = createUndiciTransport();
  return {
    send: async (request) => {
      const response = await real.send(request);
      if (typeof request.body !== "string" || !request.body.includes(`"model":"${model}"`)) {
        return response;
      }
      response.discard();
      death.abort(new Error("killed"));
      throw death.signal.reason;
    },
    close: () => real.close(),
  };
}

/** The API as it would be without the call that no page documents. */
function withoutUploads(): Transport {
  const real = createUndiciTransport();
  return {
    send: async (request) =>
      request.url.pathname.endsWith("/upload-url")
        ? { status: 404, headers: {}, body: Readable.from([]), discard: () => undefined }
        : real.send(request),
    close: () => real.close(),
  };
}

/** Begins as a PNG does; nobody here looks further. */
function pngOf(sizeBytes: number): Uint8Array {
  const bytes = Buffer.alloc(sizeBytes);
  bytes.write("\x89PNG\r\n\x1a\n", "latin1");
  return bytes;
}

describe("a picture from a file", () => {
  const withFile = (name: string, model = "kling-3.0-turbo-i2v") =>
    turbo(
      "A door opens.",
      `  - { id: second, prompt: On., model: ${model}, duration: 5, first_frame: { file: ${name} } }`,
    );

  it("is sent as it is, and told by its content, not by its name", async () => {
    await kit.write("odd.jpg", pngOf(40));
    await kit.run(withFile("odd.jpg"));
    const expected = `data:image/png;base64,${Buffer.from(pngOf(40)).toString("base64")}`;
    expect(kit.job("second").payload["first_frame"]).toBe(expected);
  });

  it.each<[string, { name: string; bytes: Uint8Array; model: string }, string]>([
    [
      "is no picture",
      { name: "a.png", bytes: Buffer.from("<html>not found</html>"), model: "kling-3.0-turbo-i2v" },
      `film.yaml:6:94 error STORYBOARD_FRAME_SOURCE
  "a.png" is not a PNG, JPEG or WebP picture`,
    ],
    [
      "is too large",
      { name: "a.png", bytes: pngOf(10 * 1024 ** 2 + 1), model: "kling-3.0-turbo-i2v" },
      `film.yaml:6:94 error STORYBOARD_FRAME_SOURCE
  "a.png" is 10.1 MiB, but pictures can be at most 10 MiB`,
    ],
    [
      "cannot get to the model",
      { name: "a.webp", bytes: Buffer.from("RIFF0000WEBPVP8 "), model: "kling-v2-6" },
      `film.yaml:6:85 error STORYBOARD_FRAME_SOURCE
  kling-v2-6 takes pictures by URL, and WebP pictures cannot be uploaded`,
    ],
  ])("that %s is refused before anything is spent", async (_, picture, message) => {
    const { name, bytes, model } = picture;
    await kit.write(name, bytes);
    expect(await kit.diagnose(withFile(name, model))).toContain(message);
  });
});

describe("the shape of a clip that begins with a picture", () => {
  const second = (words: string) =>
    turbo(
      "A door opens.",
      `  - { id: second, prompt: On., ${words}, first_frame: { shot: first } }`,
    );

  it("is that of the picture: a default for all shots does not stand in the way", async () => {
    expect(await kit.diagnose(second("model: kling-3.0-turbo-i2v"))).toBe("");
  });

  it("cannot be asked for at the shot itself", async () => {
    const text = second('model: kling-3.0-turbo-i2v, aspect_ratio: "1:1"');
    expect(await kit.diagnose(text)).toContain("kling-3.0-turbo-i2v does not support aspect_ratio");
  });

  it("a default for its size is told of where the model takes none", async () => {
    const text = second("model: kling-v2-6, duration: 5").replace(
      "duration: 3,",
      "duration: 3, resolution: 720p,",
    );
    expect(await kit.diagnose(text)).toMatch(
      /^film\.yaml:3:\d+ warning STORYBOARD_MODEL_IGNORES\n {2}kling-v2-6 has no resolution parameter, so 720p is ignored/,
    );
  });
});

describe("the example of a chain", () => {
  it("is rehearsed as one film", async () => {
    const cwd = await mkdtemp(join(tmpdir(), "storyreel-chained-"));
    try {
      const example = join(import.meta.dirname, "../examples/chained.yaml");
      await copyFile(example, join(cwd, "chained.yaml"));
      const args = ["render", "chained.yaml", "--rehearse", "--json", ...untilClips];
      const { exit, stdout } = await runCli(args, { cwd });
      expect(exit).toBe(0);
      expect(JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
        shots: ["gate", "garden", "glasshouse"].map((id) => ({ id, state: "succeeded" })),
      });
    } finally {
      await rm(cwd, { recursive: true });
    }
  });
});

// A quick run is long enough for a walk of the whole chain to cost too much; proof for one to overflow the stack.
const [planned, started] = process.env["MODE"] === "proof" ? [10_000, 3000] : [1000, 300];

/** A film in which each shot begins with the last frame of the one before. */
function longChain(length: number, isReversed: boolean): string {
  const shots = Array.from({ length: length - 1 }, (_, at) => {
    const source = at === 0 ? "first" : `s${at}`;
    return `  - { id: s${at + 1}, prompt: On., model: kling-3.0-turbo-i2v, first_frame: { shot: ${source} } }`;
  });
  return turbo("A door opens.", (isReversed ? shots.toReversed() : shots).join("\n"));
}

describe.each([
  ["in order", false],
  ["backwards", true],
])("a chain of thousands of shots, listed %s", (_, isReversed) => {
  it("is planned", async () => {
    await using folder = await createFolder({ "film.yaml": longChain(planned, isReversed) });
    const { exit, stdout } = await runCli(["plan", "film.yaml"], { cwd: folder.path });
    expect(exit).toBe(0);
    expect(stdout).toContain(`kling-3.0-turbo-i2v: ${planned - 1} clips, `);
  });

  it("ends when its first shot fails: the others wait, and nothing is submitted for them", async () => {
    kit.server.inject({
      route: "submit",
      times: "always",
      fault: { kind: "answer", status: 400, json: { error: "bad prompt" } },
    });
    const result = await kit.run(longChain(started, isReversed));
    expect(exitOf(result)).toBe(5);
    const waiting = result.takes.filter(({ reason }) => reason === "picture");
    expect(waiting).toHaveLength(started - 1);
    expect(kit.server.calls().filter(({ route }) => route === "submit")).toHaveLength(1);
  });
});
