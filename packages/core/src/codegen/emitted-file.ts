/** One file of the generator's output: a path below the repository's root, and its whole text. */
export type EmittedFile = {
  readonly path: string;
  readonly text: string;
};
