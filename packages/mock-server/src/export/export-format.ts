export const exportFormats = ["pact", "specmatic"] as const;

export type ExportFormat = (typeof exportFormats)[number];
