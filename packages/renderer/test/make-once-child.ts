import { appendFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { makeOnce } from "../src/film/media/make-once.ts";

// Argument: the folder. Writes half of a product, says "half", and writes the rest when it is sent a line.
const [folder = ""] = process.argv.slice(2);
// As in a container, where the first process is always number 1.
Object.defineProperty(process, "pid", { value: 1 });
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

const path = await makeOnce(
  { folder, ending: ".mp4", madeFrom: ["segment"] },
  async (unfinished) => {
    await appendFile(unfinished, "first half, ");
    process.stdout.write("half\n");
    await lines.next();
    await appendFile(unfinished, "second half");
  },
);
process.stdout.write(`${path}\n`);
process.exit();
