/** What pages of models can be written as. */
export type PageFormat = "html" | "markdown";
