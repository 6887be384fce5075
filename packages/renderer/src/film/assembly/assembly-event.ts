/** What the making of a film tells the world: a part of what a run does, with the same shapes. */
export type AssemblyEvent =
  | { readonly type: "assembly-started"; readonly output: string; readonly segments: number }
  | {
      readonly type: "assembly-progress";
      readonly output: string;
      readonly done: number;
      readonly segments: number;
    }
  | {
      readonly type: "assembly-finished";
      readonly output: string;
      readonly durationSeconds: number;
      readonly copied: boolean;
    };
