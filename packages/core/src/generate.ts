export { runGenerateCommand } from "./cli/generate-command.ts";
export type {
  Generated,
  GenerateCommand,
  GenerateRequest,
  WrongUsage,
} from "./cli/generate-command.ts";
