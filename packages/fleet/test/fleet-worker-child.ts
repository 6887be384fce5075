import { builtInCatalogue } from "@storyreel/models";
import { startWorker } from "../src/worker/start-worker.ts";

// A worker in a process of its own, for tests that kill it. Ends as `storyreel worker` does.
const worker = await startWorker({
  ...JSON.parse(process.argv[2] ?? "{}"),
  catalogue: builtInCatalogue,
  onEvent: (event) => {
    if (event.type === "trouble") process.stderr.write(`${event.message}\n`);
  },
});
process.stdout.write(`${worker.id}\n`);
process.once("SIGTERM", () => void worker.close().then(() => process.exit(0)));
