import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseTemporaryFolder } from "./temporary-files.ts";

// No test may reach the live API: without a key nothing can be paid for, and a closed port answers nobody.
delete process.env["GMI_API_KEY"];
delete process.env["GMI_ORG_ID"];
process.env["GMI_BASE_URL"] = "http://127.0.0.1:9";
for (const name of ["HTTPS_PROXY", "HTTP_PROXY", "NO_PROXY"]) {
  delete process.env[name];
  delete process.env[name.toLowerCase()];
}

// What one child process has compiled, the next ones need not.
process.env["NODE_COMPILE_CACHE"] ??= join(tmpdir(), "storyreel-test-compile-cache");

const temporary = chooseTemporaryFolder();
if (temporary !== undefined) process.env["TMPDIR"] = temporary;

// Random trials repeat: a property draws what it drew the last time.
const seed = process.env["STORYREEL_SEED"];
if (seed !== undefined) (await import("fast-check")).configureGlobal({ seed: Number(seed) });
