export { printable } from "./kit/printable.ts";
