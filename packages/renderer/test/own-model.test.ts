import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { builtInCatalogue, type Catalogue, formatUsd, layerCatalogues } from "@storyreel/models";
import { readSpecFolder } from "@storyreel/models/specs";
import { probeClip } from "../src/film/media/probe-clip.ts";
import { openFolder, renderStoryboard, type RenderEvent } from "../src/index.ts";

/** A model that no built-in spec describes, with prices, sizes and wire names of its own. */
const known = '{ source: https://example.com/acme-mini, as_of: "2026-11"';
const spec = `model_spec: 1
id: acme-mini-t2v
title: Acme Mini
summary: Small clips from text.
vendor: Acme
provider: gmi-cloud
page: https://example.com/acme-mini
modalities: [text-to-video]
calling: async
parameters:
  text: ${known}, role: prompt, type: string, description: What to show., required: true, max_length: 200 }
  length: ${known}, role: duration, type: string, description: Length., unit: second, enum: ["2", "4"], default: "2" }
price: ${known}, confidence: documented, per: second, quantity: length, rates: [{ usd: "0.0125" }] }
output: ${known}, confidence: documented, media: video, frame_rate: 12, duration: { parameter: length }, sizes: [{ width: 320, height: 240 }], audio: [{ present: false }] }
`;

const storyboard = `storyboard: 1
title: Own model
rate: 12
defaults: { model: acme-mini-t2v, duration: 2 }
shots:
  - { id: one, prompt: A red balloon. }
  - { id: two, prompt: It flies away., duration: 4 }
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storyreel-own-model-"));
  await mkdir(join(folder, "specs/models"), { recursive: true });
  await writeFile(join(folder, "specs/models/any-name.yaml"), spec);
  await writeFile(join(folder, "film.yaml"), storyboard);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it("plans and rehearses a film with a model that only the project's own spec describes", async () => {
  const { catalogue: own, diagnostics } = await readSpecFolder("specs", { cwd: folder });
  expect(diagnostics).toEqual([]);
  const { outcome, events } = await rehearse(layerCatalogues(own, builtInCatalogue));
  expect(outcome).toMatchObject({ exit: 0, estimatedUsd: "0.075" });
  const [plan] = events.flatMap((event) => (event.type === "plan-made" ? [event.plan] : []));
  expect(plan?.shots.flatMap(({ takes }) => takes.map(({ payload }) => payload))).toEqual([
    { text: "A red balloon.", length: "2" },
    { text: "It flies away.", length: "4" },
  ]);
  expect(formatUsd(plan?.totalUsd ?? 0n)).toBe("0.075");
  const clips = await Promise.all(outcome.shots.map(({ media }) => probeClip(media ?? "", {})));
  expect(clips.map(({ video }) => [video.widthPx, video.heightPx, video.frameCount])).toEqual([
    [320, 240, 24],
    [320, 240, 48],
  ]);
  const film = await probeClip(outcome.output ?? "", {});
  expect(film.video.frameCount).toBe(72);
});

it("refuses the same storyboard where nobody describes the model", async () => {
  const { outcome, events } = await rehearse(builtInCatalogue);
  expect(outcome.exit).toBe(1);
  expect(events).toMatchObject([
    { type: "diagnostics-found", diagnostics: [{ code: "STORYBOARD_UNKNOWN_MODEL" }] },
  ]);
});

async function rehearse(catalogue: Catalogue) {
  const events: RenderEvent[] = [];
  const never = new AbortController().signal;
  const outcome = await renderStoryboard({
    file: join(folder, "film.yaml"),
    cwd: folder,
    outDir: join(folder, "out"),
    workplace: openFolder(join(folder, ".storyreel")),
    catalogue,
    mode: "rehearsal",
    concurrency: 2,
    until: "assembled",
    resubmitUncertain: [],
    approve: async () => true,
    reporter: { report: (event) => void events.push(event) },
    signals: { stopSubmitting: never, leave: never },
  });
  return { outcome, events };
}
