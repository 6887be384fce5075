import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readPackages, root } from "./packages.ts";

const isProof = process.env["MODE"] === "proof";

// A quick run starts each entry at the edges.
const tooOld = ["9.11.2", "22.19.0", ...(isProof ? ["18.20.8", "20.20.2", "22.3.0"] : [])];
const newEnough = [
  "22.20.0",
  "100.0.0",
  ...(isProof ? ["22.21.1", "24.0.0", "25.0.0-nightly20251001"] : []),
];

const packages = readPackages();

const entries = [
  ...packages.flatMap(({ folder, bin }) =>
    Object.entries(bin).map(([name, file]) => ({ name, argv: [path.join(root, folder, file)] })),
  ),
  { name: "this repository", argv: [path.join(root, "scripts/start.js"), "generate"] },
];

/** Starts an entry in a process that takes itself for another version of Node. */
function startOn(version: string, argv: readonly string[]) {
  const disguise = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } })`;
  const preload = `data:text/javascript,${encodeURIComponent(disguise)}`;
  const flags = ["--conditions=storyreel-source", "--import", preload];
  return spawnSync(process.execPath, [...flags, ...argv, "--help"], { encoding: "utf8" });
}

test("all packages support the same versions of Node", () => {
  expect(packages.map(({ engines }) => engines.node)).toEqual(packages.map(() => ">=22.20"));
});

test("both commands are among the entries", () => {
  expect(entries.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["storyreel", "storyreel-mock"]),
  );
});

describe.each(entries)("$name", ({ name, argv }) => {
  test.each(tooOld)("refuses Node %s", (version) => {
    const { status, stdout, stderr } = startOn(version, argv);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: "",
      stderr: `${name} needs Node 22.20 or later, but this is Node ${version}\n`,
    });
  });

  test.each(newEnough)("starts on Node %s", (version) => {
    const { status, stdout, stderr } = startOn(version, argv);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });

  // The processes above are new ones in disguise. A real old Node would stop at syntax or at a named import that it lacks.
  test("uses nothing that an old Node cannot parse or link", () => {
    const text = readFileSync(argv[0] ?? "", "utf8");
    expect(text).not.toMatch(/\?\?|\?\.|^\s*await |import \{[^}]*enableCompileCache/mu);
  });
});
