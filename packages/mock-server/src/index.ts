export type { CatalogueModel } from "./generated/catalogue.ts";
export { labelHash } from "./media/label-hash.ts";
export type { Marker } from "./media/marker.ts";
export { readMarker } from "./media/read-marker.ts";
export type { ClipRequest } from "./media/synthesize-clip.ts";
export { synthesizeClip, synthesizeSound } from "./media/synthesize-clip.ts";
export type { Fault } from "./recording/fault.ts";
export { RecordingError } from "./recording/load-recordings.ts";
export type { FaultRoute, InjectedFault } from "./replay/injected-faults.ts";
export type {
  AcceptedRequest,
  Call,
  MockServer,
  MockServerOptions,
} from "./server/create-mock-server.ts";
export { createMockServer } from "./server/create-mock-server.ts";
export type { Recorder, RecorderOptions } from "./server/create-recorder.ts";
export { createRecorder } from "./server/create-recorder.ts";
