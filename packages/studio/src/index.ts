export type * from "./api/studio-request.ts";
export type * from "./api/studio-view.ts";
