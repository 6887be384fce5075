import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder } from "./cli-process.ts";
import { startStudioProcess } from "./studio-process.ts";

const film = `storyboard: 1
title: Harbour
defaults: { model: kling-3.0-turbo-t2v, duration: 3, aspect_ratio: "1:1", resolution: 720p }
shots:
  - { id: quay, prompt: A quay. }
  - { id: boat, prompt: A boat. }
`;

test("a purchase survives a kill and Ctrl-C: each says what goes on, and nothing is paid twice", async () => {
  await using server = await createMockServer({ scenario: "stays-processing" });
  await using folder = await createFolder({
    "film.yaml": film,
    "package.json": "{}",
    "storyreel.yaml": "concurrency: 1\n",
  });
  const options = {
    cwd: folder.path,
    environment: {
      GMI_API_KEY: "test-key",
      GMI_BASE_URL: server.baseUrl,
      STORYREEL_PACE: "1000",
    },
  };
  const sent = () => server.requests().map(({ requestId }) => requestId);
  const statesOf = (view: Awaited<ReturnType<typeof first.view>>) =>
    view.shots.map(({ state }) => state);

  await using first = await startStudioProcess("film.yaml", options);
  expect(await first.buy()).toMatchObject({ ok: true, message: "Buying 2 takes for $0.672." });
  await first.until((view) => statesOf(view)[0] === "running");
  expect(sent()).toHaveLength(1);
  first.child.kill("SIGKILL");
  await first.ended;

  // What was sent runs; what was not is to be bought.
  await using second = await startStudioProcess("film.yaml", options);
  const after = await second.view();
  expect(statesOf(after)).toEqual(["running", "new"]);
  expect(after.shots[0]?.standing).toMatch(/^Running · sent at \d\d:\d\d by another run\./);
  expect(after.money).toMatchObject({ spentUsd: "0.00", reservedUsd: "0.336" });
  expect(after.plan.requests.map(({ shot }) => shot)).toEqual(["boat"]);
  const [lost = ""] = sent();
  server.setState(lost, { status: "success" });
  expect(await second.buy()).toMatchObject({ ok: true, message: "Buying 1 take for $0.336." });
  await second.until((view) => statesOf(view).join() === "done,running");
  second.child.kill("SIGINT");
  const ended = await second.ended;
  expect(ended.exit).toBe(130);
  const [, boat = ""] = sent();
  expect(ended.stderr).toBe(
    [
      "stopping: nothing more is sent; press Ctrl-C again to quit immediately",
      "interrupted: 1 request left at GMI",
      `  at GMI: boat  ${boat}`,
      "  to continue: storyreel render film.yaml",
      "",
    ].join("\n"),
  );
  expect(sent()).toHaveLength(2);

  // Without anything to buy, what was sent is followed to its end.
  server.setState(boat, { status: "success" });
  await using third = await startStudioProcess("film.yaml", options);
  expect((await third.view()).plan.requests).toEqual([]);
  expect(await third.send({ do: "look-up", shot: "boat" })).toMatchObject({
    ok: true,
    message: 'Following the requests already sent for "boat". Nothing is sent.',
  });
  // A run tells its states before the sums are read again.
  const made = await third.until(
    (view) => statesOf(view)[1] === "done" && view.money.reservedUsd === "0.00",
  );
  expect(statesOf(made)).toEqual(["done", "done"]);
  expect(made.money.spentUsd).toBe("0.672");
  expect(sent()).toHaveLength(2);
});
