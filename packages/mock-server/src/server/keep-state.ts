import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import type { MockApi } from "../api/mock-api.ts";
import type { Session, StateKeeper } from "../api/session.ts";
import { describeFailure, describeNoFile } from "../recording/describe-failure.ts";
import { holdState } from "./hold-state.ts";
import { readStateFile } from "./read-state-file.ts";
import { readSnapshot } from "../control/restore-snapshot.ts";
import { describeHistory, describeLatest } from "../control/history.ts";
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
 * file at a time: see `holdState`. One that finds another file in its place writes no more, and calls fail.
 *
 * @throws SnapshotError when the file has something else in it, which then stays as it is, or when it cannot be written
 * @throws StateTakenError when another server uses the file
 */
export async function keepState(api: MockApi, given: string): Promise<KeptState> {
  const path = requireFile(given);
  const release = await holdState(path);
  try {
    const read = existsSync(path) ? await readFile(api, path) : () => {};
    let file: StateFile | undefined;
    return {
      open: () => {
        read();
        file = openFile(api, path);
        api.shared.keeper = file.keeper;
      },
      close: () => {
        api.shared.keeper = undefined;
        file?.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/**
 * The file, after links: it is replaced as a whole, and that would replace a link, or a device such as /dev/null, for everybody.
 *
 * @throws SnapshotError for anything but a file, or a place where one can be made
 */
function requireFile(path: string): string {
  let problem: string | undefined;
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return path;
    const real = found.isSymbolicLink() ? realpathSync(path) : path;
    problem = describeNoFile(statSync(real));
    if (problem === undefined) return real;
  } catch (error) {
    problem = describeFailure(error);
  }
  throw new SnapshotError(`${path}: ${problem}; choose another file`);
}

export type KeptState = {
  /** Opens the sessions, and starts to keep them. @throws SnapshotError when the file cannot be written */
  open(): void;
  close(): void;
};

async function readFile(api: MockApi, path: string): Promise<() => unknown> {
  try {
    return await readSnapshot(api, readStateFile(readFileSync(path, "utf8")));
  } catch (error) {
    const what = error instanceof SnapshotError ? error.message : describeFailure(error);
    throw new SnapshotError(`${path}: ${what}; move it away, or choose another file`, {
      cause: error,
    });
  }
}

type StateFile = { readonly keeper: StateKeeper; close(): void };

function openFile(api: MockApi, path: string): StateFile {
  let { descriptor, placeOf, id } = writeFirst(api, path);
  let addedBytes = 0;
  const isOurs = (): boolean => statSync(path, { throwIfNoEntry: false })?.ino === id;
  const add = (line: object): void => {
    if (!isOurs()) {
      throw new SnapshotError(
        `${path} was removed or replaced, perhaps by another mock: this one can no longer keep its state`,
      );
    }
    const text = `${JSON.stringify(line)}\n`;
    writeSync(descriptor, text);
    addedBytes += text.length;
    if (addedBytes < rewriteAfterBytes) return;
    closeSync(descriptor);
    ({ descriptor, placeOf, id } = writeAnew(api, path));
    addedBytes = 0;
  };
  // The list changes when the file is written anew.
  const list: RecordingList = (recording) => placeOf(recording);
  return {
    keeper: {
      // The calls are in the file already, unless the session starts from scratch.
      session: (session) => {
        const { callLog } = session;
        const history = callLog.added === 0 ? describeHistory(session) : {};
        add({ session: { ...describeSession(session, list), ...draws(session), ...history } });
      },
      called: (session) => add({ in: session.name, ...describeLatest(session) }),
      submitted: (session, job) => {
        const { name } = session;
        const clock = session.clock.kind === "real" ? {} : { nowMs: session.clock.nowMs() };
        const added = job === undefined ? {} : { job: describeJob(job, list) };
        add({ in: name, ...clock, ...added, ...counts(session), ...describeLatest(session) });
      },
      looked: (session, job) => {
        const progress = describeProgress(job);
        add({ in: session.name, progress, ...counts(session), ...describeLatest(session) });
      },
      closed: (name) => add({ closed: name }),
    },
    close: () => {
      closeSync(descriptor);
      if (isOurs()) closeSync(writeAnew(api, path).descriptor);
    },
  };
}

/** Says what to do when the file cannot be written at the start. */
function writeFirst(api: MockApi, path: string): Written {
  try {
    return writeAnew(api, path);
  } catch (error) {
    const what = `the state cannot be written: ${describeFailure(error)}`;
    throw new SnapshotError(`${path}: ${what}; choose another file`, { cause: error });
  }
}

/** Counts of faults, if there are any. */
function counts(session: Session): object {
  return {
    ...(session.injected.isEmpty ? {} : { faults: describeFaults(session) }),
    ...(session.submitTimes.size === 0 ? {} : { submitTimes: describeSubmitTimes(session) }),
  };
}

/** How often random faults were drawn. */
function draws({ chaos }: Session): object {
  return chaos === undefined ? {} : { draws: chaos.drawn() };
}

type Written = {
  readonly descriptor: number;
  readonly placeOf: RecordingList;
  /** The number that the file system has given the file. */
  readonly id: number;
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
    for (const session of api.sessions()) {
      const facts = describeSession(session, placeOf);
      write({ session: { ...facts, ...draws(session), ...describeHistory(session) } });
    }
    fsyncSync(descriptor);
    renameSync(other, path);
    return { descriptor, placeOf, id: fstatSync(descriptor).ino };
  } catch (error) {
    closeSync(descriptor);
    rmSync(other, { force: true });
    throw error;
  }
}
