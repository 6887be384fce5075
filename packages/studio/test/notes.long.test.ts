import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { film, openKit, render } from "./studio-kit.ts";

test("open remarks go to edit suites as markers", async () => {
  await using kit = await openKit(`${film}exports: [otio, fcpxml]\n`);
  await kit.send({ do: "remark", shot: "quay", frame: 36, text: "Too dark, here" });
  await kit.send({ do: "remark", shot: "quay", frame: 40, text: "Fine now" });
  const done = (await kit.view()).shots[0]?.remarks[1]?.id ?? "";
  await kit.send({ do: "change-remark", id: done, isDone: true });
  const made = await render(kit.folder, { until: "assembled" });
  for (const ending of [".otio", ".fcpxml"]) {
    const text = readFileSync(made.outputs.find((one) => one.endsWith(ending)) ?? "", "utf8");
    expect(text).toContain("Remark: Too dark, here");
    expect(text).not.toContain("Fine now");
  }
});
