import { createMockServer } from "@storyreel/mock-server";
import { expect, test } from "vitest";
import { createFolder, runCli, type Ended } from "./cli-process.ts";
import { head, outcomeOf, red, renderAtOnce } from "./two-renders-kit.ts";

test("a second render of one board waits for the first, says who it is, and pays nothing", async () => {
  await using server = await createMockServer({ pollsPerState: 1 });
  const { pid, ended } = await renderAtOnce(["doors.yaml", "doors.yaml"], server);
  expect(ended.map(({ exit }) => exit)).toEqual([0, 0]);
  expect(ended[1].stderr).toContain(`in use by process ${pid} on `);
  expect(server.requests()).toHaveLength(2);
  expect(outcomeOf(ended[1])).toEqual(outcomeOf(ended[0]));
});

test("a request that came to nothing is bought again only when the price was shown and agreed to", async () => {
  await using server = await createMockServer({
    scenario: "success-without-url",
    pollsPerState: 0,
  });
  await using folder = await createFolder({ "package.json": "{}", "doors.yaml": head + red });
  const render = (...flags: readonly string[]): Promise<Ended> =>
    runCli([...flags, "--json"], {
      cwd: folder.path,
      environment: { GMI_API_KEY: "test", GMI_BASE_URL: server.baseUrl },
    });
  expect(await render("render", "doors.yaml", "--yes")).toMatchObject({ exit: 5 });
  const again = ["doors.yaml", "--resubmit-uncertain", "red"];
  const plan = await render("plan", ...again);
  expect(JSON.parse(plan.stdout)).toMatchObject({
    totalUsd: "0.336",
    shots: [{ state: "running" }],
  });
  expect(await render("render", ...again)).toMatchObject({ exit: 4 });
  expect(await render("render", ...again, "--frozen", "--yes")).toMatchObject({ exit: 4 });
  expect(await render("render", ...again, "--max-usd", "0.1", "--yes")).toMatchObject({ exit: 4 });
  expect(server.requests()).toHaveLength(1);
  expect(await render("render", ...again, "--yes")).toMatchObject({ exit: 5 });
  expect(server.requests()).toHaveLength(2);
});
