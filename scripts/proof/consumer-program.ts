// A program as a user writes it: compiled and run against the installed packages by tarballs.test.ts.
import { createClient } from "@storyreel/core";
import { kling30TurboT2v } from "@storyreel/core/models";

const client = createClient();
const submitted = await client.submit(kling30TurboT2v, {
  prompt: "Rain on a night market",
  duration: "5",
});
const finished = await client.wait(submitted.requestId, { from: submitted, typicalSeconds: 1 });
const [address] = finished.mediaUrls;
if (address === undefined) throw new Error("no media");
let sizeBytes = 0;
const media = await client.openMedia(address);
for await (const piece of media.body) sizeBytes += piece.length;
await client.close();
console.log(`${finished.state} ${sizeBytes > 10_000}`);
