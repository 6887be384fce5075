import type { SchemaCheck } from "@storyreel/models/source";
import { validateStoryboard } from "../generated/storyboard-validator.ts";

/** What editors learn of ids, amounts and patterns from the schema, our own rules say better. */
const SAID_BY_RULES =
  /\/(?:id\/pattern|usd\/(?:pattern|minimum)|narration\/properties\/file_pattern\/pattern)$/;

/** The published schema, without the mistakes that `checkIds` and `resolveStoryboard` report in their own words. */
export const checkStoryboardForm: SchemaCheck = (value) => {
  validateStoryboard(value);
  checkStoryboardForm.errors = (validateStoryboard.errors ?? []).filter(
    ({ schemaPath }) => !SAID_BY_RULES.test(schemaPath),
  );
  return checkStoryboardForm.errors.length === 0;
};
