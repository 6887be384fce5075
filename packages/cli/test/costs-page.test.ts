import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createFolder, runCli } from "./cli-process.ts";

const page = await readFile(new URL("../docs/costs.md", import.meta.url), "utf8");

const film = (budget: string) => `storyboard: 1
title: Film
budget: { max_usd: 5.00${budget} }
defaults: { model: kling-v3-text-to-video, duration: 5, aspect_ratio: "16:9" }
shots:
  - { id: one, prompt: Rain on a window. }
  - { id: two, prompt: A cat looks out. }
`;

test("the page quotes the refusal of an unknown price", async () => {
  await using folder = await createFolder({ "film.yaml": film("") });
  const { stderr } = await runCli(["plan", "film.yaml"], { cwd: folder.path });
  expect(page).toContain(stderr);
});

test("the page quotes a plan with an assumed price", async () => {
  await using folder = await createFolder({ "film.yaml": film(", unknown_prices: reported") });
  const { stdout } = await runCli(["plan", "film.yaml"], { cwd: folder.path });
  expect(page).toContain(`$ storyreel plan film.yaml\n${stdout}`);
});

test("the page counts the models whose price is documented and reported", async () => {
  await using folder = await createFolder();
  const { stdout } = await runCli(["models"], { cwd: folder.path });
  const [table = ""] = stdout.split("\n\n");
  const prices = table.split("\n").slice(1);
  const count = (pattern: RegExp) => prices.filter((line) => pattern.test(line)).length;
  const words = `${count(/\$/)} of the\n${prices.length} built-in models have a documented price`;
  expect(page).toContain(words);
  expect(count(/some unknown/)).toBe(2);
  expect(page).toContain(`for ${count(/unknown \*/)} others there is a reported one`);
});
