/**
 * What a text has to look like, as regular expressions that the checker and the emitted JSON Schemas share.
 * `uri`: an address the API can fetch; `media`: that, or the bytes themselves as a data URI.
 */
export const formatPatterns = {
  uri: "^https?://\\S+$",
  media: "^(?:https?://\\S+|data:[^,\\s]+,\\S+)$",
} as const;
