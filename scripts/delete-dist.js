// Deletes the earlier build of the package in the working directory: what was moved or deleted since would be published.
import { rmSync } from "node:fs";

rmSync("dist", { recursive: true, force: true });
