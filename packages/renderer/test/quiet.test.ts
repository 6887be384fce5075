import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { synthesizeClip } from "@storyreel/mock-server";
import { expect, test, vi } from "vitest";
import { probeClip } from "../src/film/media/probe-clip.ts";

test("the library prints nothing and reads no command line", () => {
  const source = join(import.meta.dirname, "..", "src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
    // The program that it writes for a reader prints.
    .filter((name) => name !== join("inspect", "catalogue", "example-program.ts"))
    .filter((name) =>
      /\bconsole\.[a-z]+\(|\bprocess\.(?:stdout|stderr|stdin|argv|exit)/.test(
        readFileSync(join(source, name), "utf8"),
      ),
    );
  expect(files).toEqual([]);
});

test("what the reader of containers thinks of a clip is not printed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-quiet-"));
  const warn = vi.spyOn(console, "warn").mockReturnValue();
  try {
    const clip = Buffer.from(
      synthesizeClip({
        widthPx: 64,
        heightPx: 64,
        frameRate: 24,
        durationSeconds: 0.1,
        label: "a",
        text: "",
        hasAudio: false,
      }),
    );
    clip.write("strg", clip.indexOf("avc1", clip.indexOf("stsd")), "latin1");
    const path = join(folder, "strange.mp4");
    await writeFile(path, clip);
    await expect(probeClip(path)).resolves.toMatchObject({ video: { codec: "unknown" } });
    expect(warn).not.toHaveBeenCalled();
  } finally {
    warn.mockRestore();
    await rm(folder, { recursive: true, force: true });
  }
});
