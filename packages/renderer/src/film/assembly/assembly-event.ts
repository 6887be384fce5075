/** Progress of an assembly; part of the events of a run. */
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
