export { loadNotes, parseNotes } from "./workplace/notes/load-notes.ts";
export type { LoadedNotes } from "./workplace/notes/load-notes.ts";
export { placeRemarks, remarkHomes } from "./workplace/notes/place-remarks.ts";
export { emptyNotes, notesPath } from "./workplace/notes/notes.ts";
export type { BoardRemark, Notes } from "./workplace/notes/notes.ts";
export { patchNotes } from "./timeline/edit/patch-notes.ts";
export type { NotesChange } from "./timeline/edit/patch-notes.ts";
export { gitUser } from "./inspect/git/git-standing.ts";
