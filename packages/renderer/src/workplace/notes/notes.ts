import { basename, dirname, extname, join } from "node:path";

/** The content of `<storyboard>.notes.yaml`: what people said about takes. The user commits the file. */
export type Notes = {
  readonly remarks: readonly BoardRemark[];
  /** Request keys of takes that are not wanted. */
  readonly rejected: readonly string[];
};

export type BoardRemark = {
  readonly id: string;
  readonly shotId: string;
  /** Seconds from the start of the clip. */
  readonly atSeconds: number;
  /** Request key of the take that it is about; absent: the shot. */
  readonly take?: string | undefined;
  readonly text: string;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly isDone: boolean;
};

/** Nothing was said yet. */
export const emptyNotes: Notes = { remarks: [], rejected: [] };

/** `night-market.yaml` → `night-market.notes.yaml`, in the same folder. */
export function notesPath(storyboardPath: string): string {
  const name = basename(storyboardPath, extname(storyboardPath));
  return join(dirname(storyboardPath), `${name}.notes.yaml`);
}
