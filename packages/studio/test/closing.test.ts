import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { openStudio } from "../src/server/studio.ts";
import { film, projectOf } from "./studio-kit.ts";

test("a studio that closes while a purchase is prepared buys nothing", async () => {
  await using server = await createMockServer();
  const folder = await mkdtemp(join(tmpdir(), "storyreel-studio-"));
  const file = join(folder, "film.yaml");
  await writeFile(file, film);
  const account = { apiKey: "test-key", baseUrl: server.baseUrl };
  let onRead = (): void => undefined;
  const studio = await openStudio({
    file,
    name: "film.yaml",
    cwd: folder,
    environment: process.env,
    readProject: async () => {
      onRead();
      return projectOf(folder, { account });
    },
  });
  const { digest, requests } = studio.view().plan;
  let closed: ReturnType<typeof studio.close> | undefined;
  onRead = () => void (closed ??= studio.close());
  const takes = requests.map(({ takeKey }) => takeKey);
  expect(await studio.perform({ do: "buy", digest, takes })).toMatchObject({
    ok: false,
    message: "The studio is stopping: nothing was sent.",
  });
  expect(await closed).toBeUndefined();
  expect(server.requests()).toEqual([]);
  await rm(folder, { recursive: true });
});
