import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StudioView } from "@storyreel/studio";
import { expect, test } from "vitest";
import { createFleetKit } from "../../fleet/test/fleet-kit.ts";
import { postgresForTests } from "../../fleet/test/postgres-kit.ts";
import { createFolder, runHere } from "./cli-process.ts";
import { startStudioProcess } from "./studio-process.ts";

const postgres = postgresForTests();

const film = `storyboard: 1
title: Doors
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: red, prompt: Red. }
  - { id: green, prompt: Green. }
  - { id: blue, prompt: Blue. }
  - { id: white, prompt: White., takes: 2 }
`;

/** A person without a key. */
async function openStudio(engine: string) {
  const folder = await createFolder();
  const cwd = join(folder.path, "films");
  await mkdir(cwd);
  await writeFile(join(cwd, "package.json"), "{}");
  await writeFile(join(cwd, "doors.yaml"), film);
  const environment = { STORYREEL_ENGINE: engine };
  const studio = await startStudioProcess("doors.yaml", { cwd, environment });
  return {
    ...studio,
    run: (...args: readonly string[]) => runHere(args, { cwd, environment }),
    [Symbol.asyncDispose]: async () => {
      await studio[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

const statesOf = ({ shots }: StudioView) => shots.map(({ state }) => state);

test("a studio has a fleet make what was confirmed, no more, and shows what workers do", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await using studio = await openStudio(fleet.url);
  expect((await studio.view()).plan.canBuy).toBe(true);
  expect(await studio.buy(({ shot, take }) => shot === "white" && take === 1)).toMatchObject({
    ok: false,
    code: "needs-other",
    message: 'A fleet generates all takes of "white", or none.',
  });

  // Nobody works yet: what is cancelled is never sent.
  expect(await studio.buy(({ shot }) => shot !== "white")).toMatchObject({ ok: true });
  await studio.until((view) =>
    statesOf(view)
      .slice(0, 3)
      .every((state) => state === "queued"),
  );
  expect(await studio.send({ do: "cancel", shot: "green" })).toMatchObject({
    ok: true,
    message: '"green" will not be sent and costs nothing.',
  });
  await fleet.work();
  await studio.until(({ run }) => run?.state === "ended");
  // A run tells its states before the sums are read again.
  const made = await studio.until(
    (view) => statesOf(view).join() === "done,new,done,new" && view.money.reservedUsd === "0.00",
  );
  expect(fleet.server.requests()).toHaveLength(2);
  expect(made.money.spentUsd).toBe("0.672");

  // What somebody else has the workers make is shown without being asked for.
  await studio.run("render", "doors.yaml", "--only", "green", "--yes", "--detach");
  const seen = await studio.until((view) => statesOf(view)[1] === "done");
  expect(seen.plan.requests.map(({ shot }) => shot)).toEqual(["white", "white"]);
  expect(fleet.server.requests()).toHaveLength(3);
  expect(await studio.send({ do: "look-up", shot: "red" })).toMatchObject({ code: "nothing" });
});
