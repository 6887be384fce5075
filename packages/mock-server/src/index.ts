export type { Marker } from "./media/marker.ts";
export { labelHash } from "./media/marker.ts";
export { readMarker } from "./media/read-marker.ts";
export type { ClipRequest } from "./media/synthesize-clip.ts";
export { synthesizeClip } from "./media/synthesize-clip.ts";
export type { PictureFormat, PictureRequest } from "./media/synthesize-picture.ts";
export { synthesizePicture } from "./media/synthesize-picture.ts";
export type { SoundFormat, SoundRequest } from "./media/synthesize-sound.ts";
export { synthesizeSound } from "./media/synthesize-sound.ts";
export type { Fault } from "./recording/fault.ts";
export { RecordingError } from "./recording/load-recordings.ts";
export type { ReadRecordings } from "./recording/read-recordings.ts";
export { readRecordings } from "./recording/read-recordings.ts";
export type { RecordedState, Recording } from "./recording/recording.ts";
export type { ChaosHit, ChaosOptions } from "./replay/chaos.ts";
export type { FaultRoute, InjectedFault } from "./replay/injected-faults.ts";
export type { Progression } from "./replay/job.ts";
export type { Call, RouteKind } from "./replay/call-log.ts";
export type { ClockKind } from "./replay/mock-clock.ts";
export type { CallPattern, Expectation, ExpectedCall } from "./replay/verify.ts";
export type { MockApiOptions, OpenOptions } from "./api/mock-api.ts";
export { SessionExistsError, SessionLimitError, UnknownSessionError } from "./api/mock-api.ts";
export type { SessionOptions } from "./api/session.ts";
export type { ClientClock } from "./control/client-clock.ts";
export type {
  AcceptedRequest,
  MockClientOptions,
  SessionControls,
} from "./control/session-controls.ts";
export type { MockSnapshot } from "./control/snapshot.ts";
export { SnapshotError } from "./control/snapshot-error.ts";
export { VerificationError } from "./control/session-controls.ts";
export type {
  InProcessControls,
  InProcessMock,
  InProcessMockOptions,
} from "./in-process/create-in-process-mock.ts";
export { createInProcessMock } from "./in-process/create-in-process-mock.ts";
export type { MockTransport, TransportErrorClass } from "./in-process/mock-transport.ts";
export type { Recorder, RecorderOptions } from "./record/create-recorder.ts";
export { createRecorder } from "./record/create-recorder.ts";
export type { ImportedHar, ImportHarOptions } from "./record/import-har.ts";
export { HarError, importHar } from "./record/import-har.ts";
export type { WrittenRecording } from "./record/write-recording.ts";
export type { MockServer, MockServerOptions } from "./server/create-mock-server.ts";
export { createMockServer } from "./server/create-mock-server.ts";
export { PortTakenError } from "./server/describe-port.ts";
export { StateTakenError } from "./server/hold-state.ts";
export type { ExampleSubmit } from "./export/example-submit.ts";
export { exampleSubmit } from "./export/example-submit.ts";
export type { ExportFormat } from "./export/export-format.ts";
export type { ExportedRecordings, ExportOptions } from "./export/export-recordings.ts";
export { exportRecordings } from "./export/export-recordings.ts";
export type { Played, PlayedCall, PlayedRecording, PlayOptions } from "./export/play-recordings.ts";
export { playRecordings } from "./export/play-recordings.ts";
