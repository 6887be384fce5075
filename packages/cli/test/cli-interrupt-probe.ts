// A run that does not end by itself: says what it is told, and lets go only of what `letGo` names.
import { watchInterrupts } from "../src/commands/interrupts.ts";

const [letGo] = process.argv.slice(2);
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const held = setInterval(() => {}, 1000);

const interrupts = watchInterrupts(process, {
  onFirst: () => say("first"),
  onOverdue: () => {
    say("overdue");
    process.exit(130);
  },
});
const end = (why: string): void => {
  say(why);
  interrupts.stop();
  clearInterval(held);
};
if (letGo === "stop") interrupts.stopSubmitting.addEventListener("abort", () => end("stopped"));
if (letGo === "leave") interrupts.leave.addEventListener("abort", () => end("left"));
say("ready");
