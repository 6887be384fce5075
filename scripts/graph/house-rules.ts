import path from "node:path";
import type { Package } from "../packages.ts";

export type HouseRules = {
  /** Which packages the source of a package may import. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  /** Which more its tests may import. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
  /** What the tests of all packages share. */
  readonly testFolder: string;
  /** Folders directly below `src`, top to bottom: each may import those after it. */
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  /** What the package.json of a package has installed with it. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
  /** Rooms that are published as one bundle, with all that they import in it: `studio/browser`. */
  readonly bundled: Readonly<Record<string, readonly string[]>>;
};

/** Packages by the name of their folder. `scripts` may import everything. */
export function houseRules(packages: readonly Package[]): HouseRules {
  const dependencies = packages.map((one) => [
    path.basename(one.folder),
    [one.dependencies, one.optionalDependencies, one.peerDependencies].flatMap(Object.keys),
  ]);
  return { ...architecture, dependencies: Object.fromEntries(dependencies) };
}

const architecture: Omit<HouseRules, "dependencies"> = {
  packages: {
    cli: ["studio", "fleet", "renderer", "core", "mock-server", "models"],
    studio: ["renderer", "core", "models"],
    fleet: ["renderer", "core", "models"],
    renderer: ["core", "mock-server", "models"],
    core: ["models"],
    "mock-server": ["models"],
    models: [],
  },
  tests: {
    core: ["mock-server"],
    studio: ["mock-server"],
    fleet: ["mock-server"],
  },
  testFolder: "scripts/test/",
  rooms: {
    cli: ["commands", "init", "arguments", "output"],
    renderer: [
      "render",
      "inspect",
      "timeline",
      "run",
      "workplace",
      "film",
      "plan",
      "storyboard",
      "kit",
      "generated",
    ],
    core: ["cli", "codegen", "client", "queue", "http", "time", "errors"],
    "mock-server": [
      "cli",
      "record",
      "export",
      "server",
      "in-process",
      "control",
      "api",
      "replay",
      "recording",
      "catalogue",
      "media",
    ],
    studio: ["server", "browser", "api"],
    models: ["specs", "catalogue", "generated", "model", "source", "paths", "secrets"],
  },
  bundled: { "studio/browser": ["preact", "@preact/signals"] },
};
