import { existsSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";

export type Tarball = {
  /** Files by their path in the package, with `/`. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** The folder in the repository that was packed. */
  readonly folder: string;
};

const text = v.pipe(v.string(), v.nonEmpty());
const webAddress = v.pipe(v.string(), v.startsWith("https://"));
const Targets = v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())]));

/** What npm shows of a package, and what it needs to run it. */
const PublishedManifest = v.object({
  name: text,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+/u)),
  description: text,
  keywords: v.pipe(v.array(text), v.minLength(1)),
  homepage: webAddress,
  bugs: webAddress,
  license: v.literal("MIT"),
  repository: v.object({ type: v.literal("git"), url: text, directory: text }),
  engines: v.object({ node: text }),
  type: v.literal("module"),
  publishConfig: v.optional(v.object({ access: v.literal("public") })),
  bin: v.optional(v.record(v.string(), v.string()), {}),
  exports: Targets,
  imports: v.optional(Targets, {}),
});

const needed = ["README.md", "LICENSE", "CHANGELOG.md"];

const unwanted: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/\.map$/u, "a source map"],
  [/\.test(-d)?\.(d\.ts|js|ts)$|(^|\/)(test|proof|__snapshots__)\//u, "a test"],
  [/(?<!\.d)\.ts$|\.tsbuildinfo$|(^|\/)(src|node_modules)\//u, "not part of the build"],
  // Media beside an example belong to it.
  [
    /^(?!examples\/).*\.(mp4|mov|jpe?g|sqlite)$|(^|\/)(out|\.storyreel(?!\/schema))\//u,
    "written by a render",
  ],
  [/(^|\/)\.env/u, "a file for secrets"],
];

/** Returns one sentence for each reason not to publish a tarball. */
export function checkTarball({ files, folder }: Tarball): readonly string[] {
  const manifestText = files.get("package.json")?.toString() ?? "{}";
  const parsed = v.safeParse(PublishedManifest, JSON.parse(manifestText));
  const names = [...files.keys()];
  return [
    ...needed.filter((name) => !files.has(name)).map((name) => `${name} is missing`),
    ...(names.some((name) => name.startsWith("docs/")) ? [] : ["docs/ is missing"]),
    ...names.flatMap((name) =>
      unwanted.flatMap(([pattern, what]) => (pattern.test(name) ? [`${name} is ${what}`] : [])),
    ),
    ...["storyreel-source", "workspace:", "catalog:"]
      .filter((word) => manifestText.includes(word))
      .map((word) => `package.json contains "${word}"`),
    ...(parsed.success
      ? checkTargets(parsed.output, files)
      : parsed.issues.map(
          (issue) => `package.json: ${v.getDotPath(issue) ?? ""}: ${issue.message}`,
        )),
    ...names.flatMap((name) => checkText(name, files)),
    ...names.filter((name) => isLeftOver(name, folder)).map((name) => `${name} has no source`),
  ];
}

function checkTargets(
  { bin, exports, imports }: v.InferOutput<typeof PublishedManifest>,
  files: ReadonlyMap<string, Buffer>,
): readonly string[] {
  const doors = [...Object.values(exports), ...Object.values(imports)].flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  const programs = Object.values(bin);
  const read = (target: string) => files.get(target.replace(/^\.\//u, ""));
  return [
    ...[...doors, ...programs]
      .filter((target) => read(target) === undefined)
      .map((target) => `package.json names ${target}, which is missing`),
    ...programs
      .filter((program) => read(program)?.toString().startsWith("#!/usr/bin/env node\n") !== true)
      .map((program) => `${program} does not start with #!/usr/bin/env node`),
  ];
}

function checkText(name: string, files: ReadonlyMap<string, Buffer>): readonly string[] {
  if (!/\.(js|ts|json|md|ya?ml)$/u.test(name)) return [];
  const content = files.get(name)?.toString() ?? "";
  const problems = [];
  if (content.includes("sourceMappingURL=")) problems.push(`${name} names a source map`);
  if (/(?:\/home\/|\/Users\/|\/tmp\/wt-|[A-Z]:\\Users\\)\w/u.test(content)) {
    problems.push(`${name} contains a path of somebody's machine`);
  }
  if (name.endsWith(".md")) {
    for (const [, link = ""] of content.matchAll(/\]\(([^)#\s:]+)(?:#[^)]*)?\)/gu)) {
      const target = path.posix.join(path.posix.dirname(name), link);
      // What is above the package, npm looks up in the repository.
      const isThere =
        target.startsWith("..") ||
        [...files.keys()].some((file) => file === target || file.startsWith(`${target}/`));
      if (!isThere) problems.push(`${name} links to ${link}, which is missing`);
    }
  }
  return problems;
}

/** A file of an earlier build whose source has since been moved or deleted. A page is bundled into a folder that each build empties. */
function isLeftOver(name: string, folder: string): boolean {
  if (name.startsWith("dist/browser/")) return false;
  const [, module] = /^dist\/(.*?)(?:\.d\.ts|\.js)$/u.exec(name) ?? [];
  return module !== undefined && !existsSync(path.join(folder, "src", `${module}.ts`));
}
