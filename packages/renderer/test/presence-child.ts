import { announcePresence } from "../src/workplace/presence.ts";

const count = Number(process.argv[3] ?? 1);
for (let index = 0; index < count; index += 1) {
  announcePresence(process.argv[2] ?? "", () => undefined);
}
process.stdout.write("here\n");
setInterval(() => undefined, 60_000);
