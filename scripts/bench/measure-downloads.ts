import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createMockServer, synthesizeClip } from "@storyreel/mock-server";

export type DownloadSettings = {
  readonly shots: number;
  readonly clipBytes: number;
  readonly concurrency: number;
};

export type DownloadFigures = {
  readonly idleMb: number;
  readonly peakAboveIdleMb: number;
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly mostDescriptors: number;
  readonly warnings: readonly string[];
};

const program = join(import.meta.dirname, "download-run.ts");

/** A run as a process of its own; API and media host are in this one. */
export async function measureDownloads(settings: DownloadSettings): Promise<DownloadFigures> {
  const folder = mkdtempSync(join(tmpdir(), "storyreel-bench-"));
  const clip = padClip(settings.clipBytes);
  const sampleClip = join(folder, "sample.mp4");
  writeFileSync(sampleClip, clip);
  const host = createServer((_, response) => {
    response.writeHead(200, { "content-type": "video/mp4", "content-length": clip.length });
    response.end(clip);
  });
  try {
    await once(host.listen(0, "127.0.0.1"), "listening");
    writeFileSync(join(folder, "default.yaml"), recordingOf(host));
    await using server = await createMockServer({ recordings: folder });
    const run = spawn(
      process.execPath,
      [
        "--conditions=storyreel-source",
        program,
        JSON.stringify({
          ...settings,
          baseUrl: server.baseUrl,
          stateDir: join(folder, "state"),
          sampleClip,
        }),
      ],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    const said = await text(run.stdout);
    if (said === "") throw new Error("the run said nothing");
    const jobs = server.requests().length;
    if (jobs !== settings.shots) throw new Error(`${jobs} jobs for ${settings.shots} shots`);
    return JSON.parse(said) as DownloadFigures;
  } finally {
    host.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A playable clip of the wanted size: what is missing is a box that players skip. */
function padClip(clipBytes: number): Buffer {
  const clip = synthesizeClip({
    widthPx: 1280,
    heightPx: 720,
    frameRate: 24,
    durationSeconds: 3,
    hasAudio: false,
    label: "bench",
    text: "bench",
  });
  const head = Buffer.alloc(8);
  head.writeUInt32BE(clipBytes - clip.length, 0);
  head.write("free", 4, "latin1");
  return Buffer.concat([clip, head, Buffer.alloc(clipBytes - clip.length - head.length)]);
}

function recordingOf(host: Server): string {
  const { port } = host.address() as AddressInfo;
  return `recording: 1
title: A request waits, runs and succeeds with a large clip
origin:
  kind: documentation
  source: https://docs.gmicloud.ai/inference-engine/api-reference/video-api-reference
  as_of: "2026-09"
states:
  - status: queued
  - status: processing
  - status: success
    outcome: { media_urls: [{ id: "0", url: "http://127.0.0.1:${port}/{{request_id}}.mp4" }] }
`;
}
