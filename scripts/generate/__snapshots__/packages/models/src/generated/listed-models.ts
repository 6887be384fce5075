// Generated from specs/ by `pnpm generate`. Do not edit.
import type { ListedModels } from "../model/provider.ts";

/** Models without a spec, by what they make and where they were seen. */
export const listedModels: readonly ListedModels[] = [];
