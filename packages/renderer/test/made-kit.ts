import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMockServer, type MockServer } from "@storyreel/mock-server";
import { builtInCatalogue, type Catalogue, layerCatalogues } from "@storyreel/models";
import { readSpecFolder } from "@storyreel/models/specs";
import { openFolder, renderStoryboard, type RenderEvent, type RenderPlan } from "../src/index.ts";

/** A source for made-up specs. */
export const fact = 'source: https://example.com/acme, as_of: "2026-11"';

/** How a render goes. */
export type MadeRender = {
  readonly mode?: "live" | "rehearsal";
  readonly baseUrl?: string;
  readonly until?: "generated" | "assembled";
  readonly only?: readonly string[];
};

/** A folder with model specs of its own and a mock server that knows them. */
export type MadeKit = {
  readonly folder: string;
  readonly catalogue: Catalogue;
  readonly server: MockServer;
  /** Renders a storyboard, and tells what was sent for it. */
  render(
    text: string,
    how?: MadeRender,
  ): Promise<{
    readonly outcome: Awaited<ReturnType<typeof renderStoryboard>>;
    readonly plan: RenderPlan;
    readonly events: readonly RenderEvent[];
    readonly sent: ReturnType<MockServer["requests"]>;
  }>;
  close(): Promise<void>;
};

/** @param specs YAML of the models, by name. */
export async function createMadeKit(specs: { readonly [name: string]: string }): Promise<MadeKit> {
  const folder = await mkdtemp(join(tmpdir(), "storyreel-made-"));
  await mkdir(join(folder, "specs/models"), { recursive: true });
  for (const [name, text] of Object.entries(specs)) {
    await writeFile(join(folder, "specs/models", `${name}.yaml`), text);
  }
  const own = await readSpecFolder("specs", { cwd: folder });
  const [mistake] = own.diagnostics;
  if (mistake !== undefined) throw new Error(`${mistake.file.path}: ${mistake.message}`);
  const catalogue = layerCatalogues(own.catalogue, builtInCatalogue);
  const server = await createMockServer({ models: catalogue });
  return {
    folder,
    catalogue,
    server,
    render: async (
      text,
      { mode = "live", baseUrl = server.baseUrl, until = "assembled", only } = {},
    ) => {
      await writeFile(join(folder, "film.yaml"), text);
      const before = server.requests().length;
      const events: RenderEvent[] = [];
      const never = new AbortController().signal;
      const outcome = await renderStoryboard({
        file: join(folder, "film.yaml"),
        cwd: folder,
        outDir: join(folder, "out"),
        workplace: openFolder(join(folder, ".storyreel")),
        catalogue,
        mode,
        apiKey: "test-key",
        baseUrl,
        concurrency: 2,
        pace: 100,
        until,
        only,
        resubmitUncertain: [],
        approve: async () => true,
        reporter: { report: (event) => void events.push(event) },
        signals: { stopSubmitting: never, leave: never },
      });
      const [plan] = events.flatMap((event) => (event.type === "plan-made" ? [event.plan] : []));
      if (plan === undefined) throw new Error(`no plan was made: ${JSON.stringify(events)}`);
      return { outcome, plan, events, sent: server.requests().slice(before) };
    },
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
