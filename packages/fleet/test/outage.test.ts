import { expect, test } from "vitest";
import { createFleetKit } from "./fleet-kit.ts";
import { postgresForTests } from "./postgres-kit.ts";

const postgres = postgresForTests();

test("who follows a film waits while the database is away, and gets it when it is back", async () => {
  await using fleet = await createFleetKit(await postgres.create());
  await fleet.plan("film", ["{ id: a, prompt: Rain. }"]);
  const ordered = Promise.withResolvers<void>();
  const told = Promise.withResolvers<void>();
  const rendered = fleet.render("film", {
    reporter: {
      report: (event) => {
        if (event.type === "run-started") ordered.resolve();
        if (event.type === "warning" && event.message.includes("is not responding")) told.resolve();
      },
    },
  });
  await ordered.promise;
  // A crash would lose the order: the server of the tests does not wait for its disk.
  await postgres.server().stop("fast");
  // A render that ends now has not waited.
  await Promise.race([told.promise, rendered]);
  await postgres.server().start();
  await fleet.work();
  expect((await rendered).outcome).toMatchObject({ exit: 0 });
  expect(fleet.server.requests()).toHaveLength(1);
});
