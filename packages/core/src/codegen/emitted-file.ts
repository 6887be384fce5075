/** One file of the generator's output: its path below the root, and its text. */
export type EmittedFile = {
  readonly path: string;
  readonly text: string;
};
