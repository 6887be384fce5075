import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { inject } from "postject";

// Makes the mock a single executable of this machine's kind, with the Node that runs this script:
// `pnpm exec node scripts/make-executable.ts FILE` in this package. Needs no build before it. See the documentation of Node's
// single executable applications (24): https://nodejs.org/docs/latest-v24.x/api/single-executable-applications.html

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error("give the file to write");
const root = join(import.meta.dirname, "..");
const work = join(root, "node_modules/.executable");
mkdirSync(work, { recursive: true });

await build({
  stdin: {
    contents: 'import { runCli } from "./src/cli/run-cli.ts"; void runCli(process.argv.slice(2));',
    resolveDir: root,
    loader: "ts",
  },
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node24",
  conditions: ["storyreel-source"],
  // Only joined to paths that an executable does not use: its texts are inside it.
  define: { "import.meta.dirname": '"/"' },
  legalComments: "inline",
  outfile: join(work, "main.cjs"),
  logLevel: "warning",
});

const paths = ["recordings", "schemas"].flatMap((folder) =>
  readdirSync(join(root, folder)).map((file) => `${folder}/${file}`),
);
const texts = [...paths, "package.json"].map((path) => [
  path,
  readFileSync(join(root, path), "utf8"),
]);
writeFileSync(join(work, "files.json"), JSON.stringify(Object.fromEntries(texts)));
writeFileSync(
  join(work, "sea.json"),
  JSON.stringify({
    main: join(work, "main.cjs"),
    output: join(work, "sea.blob"),
    disableExperimentalSEAWarning: true,
    useCodeCache: true,
    // The options of Node that a user may set stay those of the executable.
    execArgvExtension: "none",
    assets: { "files.json": join(work, "files.json") },
  }),
);
execFileSync(process.execPath, ["--experimental-sea-config", join(work, "sea.json")], {
  stdio: ["ignore", "ignore", "inherit"],
});

const executable = resolve(process.env["INIT_CWD"] ?? ".", target);
copyFileSync(process.execPath, executable);
chmodSync(executable, 0o755);
// macOS starts no program whose signature does not fit it.
if (process.platform === "darwin") execFileSync("codesign", ["--remove-signature", executable]);
await inject(executable, "NODE_SEA_BLOB", readFileSync(join(work, "sea.blob")), {
  // The mark in every build of Node that says where the blob is.
  sentinelFuse: "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2",
  machoSegmentName: "NODE_SEA",
});
if (process.platform === "darwin") execFileSync("codesign", ["--sign", "-", executable]);
process.stdout.write(`${executable}\n`);
