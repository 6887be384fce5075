import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import type { MockApi } from "../api/mock-api.ts";
import type { Session, StateKeeper } from "../api/session.ts";
import { readStateFile } from "./read-state-file.ts";
import { readSnapshot } from "../control/restore-snapshot.ts";
import { SnapshotError } from "../control/snapshot-error.ts";
import {
  createRecordingList,
  describeFaults,
  describeJob,
  describeProgress,
  describeSession,
  describeSubmitTimes,
  type RecordingList,
} from "../control/snapshot.ts";

// A file is written anew when this much has been added to it: reading a few megabytes takes a few hundredths of a second.
const rewriteAfterBytes = 4 * 1024 * 1024;

/**
 * Reads the sessions in a file. Once the first result is called, they are open, and the file is kept up to date: each change is a line
 * that is written before the call is answered, so that a process that is killed forgets nothing that a client was told. The file is
 * written anew at the start, at the end, and when it has grown, under another name that then replaces it. One server may use a
 * file at a time.
 *
 * @returns a function that opens the sessions, whose result ends the keeping
 * @throws SnapshotError when the file has something else in it; it then stays as it is
 */
export async function keepState(api: MockApi, path: string): Promise<() => () => void> {
  const open = existsSync(path) ? await readFile(api, path) : () => {};
  return () => {
    open();
    const file = openFile(api, path);
    api.shared.keeper = file.keeper;
    return () => {
      api.shared.keeper = undefined;
      file.close();
    };
  };
}

async function readFile(api: MockApi, path: string): Promise<() => unknown> {
  try {
    return await readSnapshot(api, readStateFile(readFileSync(path, "utf8")));
  } catch (error) {
    if (!(error instanceof SnapshotError)) throw error;
    throw new SnapshotError(`${path}: ${error.message}; move it away, or choose another file`, {
      cause: error,
    });
  }
}

type StateFile = { readonly keeper: StateKeeper; close(): void };

function openFile(api: MockApi, path: string): StateFile {
  let { descriptor, placeOf } = writeAnew(api, path);
  let addedBytes = 0;
  const add = (line: object): void => {
    const text = `${JSON.stringify(line)}\n`;
    writeSync(descriptor, text);
    addedBytes += text.length;
    if (addedBytes < rewriteAfterBytes) return;
    closeSync(descriptor);
    ({ descriptor, placeOf } = writeAnew(api, path));
    addedBytes = 0;
  };
  // The list changes when the file is written anew.
  const list: RecordingList = (recording) => placeOf(recording);
  return {
    keeper: {
      session: (session) => add({ session: describeSession(session, list) }),
      submitted: (session, job) => {
        const { name } = session;
        const clock = session.clock.kind === "real" ? {} : { nowMs: session.clock.nowMs() };
        const added = job === undefined ? {} : { job: describeJob(job, list) };
        add({ in: name, ...clock, ...added, ...counts(session) });
      },
      looked: (session, job) => {
        add({ in: session.name, progress: describeProgress(job), ...counts(session) });
      },
      closed: (name) => add({ closed: name }),
    },
    close: () => {
      closeSync(descriptor);
      closeSync(writeAnew(api, path).descriptor);
    },
  };
}

/** Counts of faults, if there are any. */
function counts(session: Session): object {
  return {
    ...(session.injected.isEmpty ? {} : { faults: describeFaults(session) }),
    ...(session.submitTimes.size === 0 ? {} : { submitTimes: describeSubmitTimes(session) }),
  };
}

type Written = {
  readonly descriptor: number;
  readonly placeOf: RecordingList;
};

/** Writes all sessions under another name, which replaces the file once it is on the disk. */
function writeAnew(api: MockApi, path: string): Written {
  const { randomBytes } = process.getBuiltinModule("node:crypto");
  const other = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  const descriptor = openSync(other, "wx");
  try {
    const write = (line: object): void => {
      writeSync(descriptor, `${JSON.stringify(line)}\n`);
    };
    write({ storyreel_mock_state: 1 });
    const placeOf = createRecordingList((recording) => write({ recording }));
    for (const session of api.sessions()) write({ session: describeSession(session, placeOf) });
    fsyncSync(descriptor);
    renameSync(other, path);
    return { descriptor, placeOf };
  } catch (error) {
    closeSync(descriptor);
    rmSync(other, { force: true });
    throw error;
  }
}
