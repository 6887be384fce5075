import { builtInCatalogue } from "@storyreel/models";
import { startWorker } from "../src/worker/start-worker.ts";

const [url = "", scratch = ""] = process.argv.slice(2);
await startWorker({
  url,
  catalogue: builtInCatalogue,
  scratch,
  version: "test",
  roles: ["assemble"],
  slots: { submit: 1, fetch: 1, assemble: 1 },
});
