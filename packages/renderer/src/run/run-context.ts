import { findLostRequest, type Client } from "@storyreel/core";
import type { Model } from "@storyreel/models";
import type { Clip } from "../film/media/clip.ts";
import type { PlannedTake } from "../plan/render-plan.ts";
import type { TakeHistory } from "../workplace/ledger/take-history.ts";
import { textOfAddress } from "../workplace/asset-ids.ts";
import type { MediaStore } from "../workplace/media-store.ts";
import { pacedCalls, type AccountPace } from "./account-pace.ts";
import { ClipNotKept } from "./clip-not-kept.ts";
import { createPictureDelivery, type DeliverPictures } from "./deliver-pictures.ts";
import { withAssetIds } from "./asset-result.ts";
import { downloadClip } from "./download-clip.ts";
import { createFindWrongAddress } from "./find-wrong-address.ts";
import type { FrameOfClip } from "./frame-picture.ts";
import type { LookPolicy } from "./poll-schedule.ts";
import { PictureError } from "./read-picture.ts";
import type { OnRunEvent } from "./run-event.ts";
import type { RunContext, SavedClip, StepApi } from "./take-run.ts";
import { watchRequests } from "./watch-requests.ts";

/** What the steps of takes need of a client. */
export type StepClient = Pick<
  Client,
  "attemptSubmit" | "read" | "list" | "openMedia" | "uploadMedia" | "clockOffsetMs"
>;

/** What the steps of takes are made of: a run of one process and a worker of a fleet differ only in these. */
export type RunContextParts = Pick<
  RunContext,
  "ledger" | "clock" | "random" | "policy" | "budgets" | "isApproved" | "mayResubmit"
> & {
  readonly client: StepClient;
  /** The flag, variable or file that the client's base URL comes from, for messages. */
  readonly baseUrlOrigin?: string | undefined;
  readonly models: ReadonlyMap<string, Model>;
  readonly media: MediaStore;
  readonly history: TakeHistory;
  readonly pace: AccountPace;
  readonly lookPolicy?: LookPolicy | undefined;
  /** Headers sent with a submit. */
  readonly headersOf?: ((take: PlannedTake) => Readonly<Record<string, string>>) | undefined;
  /** Checks a downloaded file before it is accepted; throws if it is not the requested clip. */
  readonly verify: (path: string, take: PlannedTake) => Promise<Clip>;
  /**
   * Called with a checked clip that is in the media store, before the ledger says so. What it throws ends the step as `ClipNotKept`:
   * no download is counted.
   */
  readonly onSaved?:
    | ((clip: { readonly sha256: string; readonly path: string }) => Promise<void>)
    | undefined;
  /** The clip of a finished take that others begin or end with. */
  readonly clipOf: (requestKey: string) => FrameOfClip["clip"] | undefined;
  /** Extracts a frame of a finished clip; resolves to the path of a picture file. */
  readonly takeFrame?: ((frame: FrameOfClip) => Promise<string>) | undefined;
  readonly mayDownloadAgain?: RunContext["mayDownloadAgain"];
  readonly checkState?: (() => void) | undefined;
  readonly onEvent: OnRunEvent;
  /** Ends waiting and downloads. */
  readonly signal: AbortSignal;
  /** Ends a submit in flight. */
  readonly leave: AbortSignal;
};

/** The context for the steps of takes, for whoever drives them. Calls nothing yet. */
export function createRunContext(parts: RunContextParts): RunContext {
  const { ledger, clock, random, policy, budgets, isApproved, mayResubmit, mayDownloadAgain } =
    parts;
  const { media, models, history, pace, onEvent } = parts;
  return {
    ledger,
    clock,
    random,
    policy,
    budgets,
    isApproved,
    mayResubmit,
    mayDownloadAgain,
    api: apiFor(parts),
    modelOf: (modelId) => models.get(modelId),
    pictures: pictureDelivery(parts),
    accountLimit: () => pace.limit(),
    checkState: () => parts.checkState?.(),
    hasMedia: ({ sha256, sizeBytes }) => media.has(sha256, sizeBytes),
    save: clipSaver(parts),
    learn: (take, timing) => history.add(take.modelId, timing),
    onEvent,
  };
}

function apiFor(parts: RunContextParts): StepApi {
  const { client, clock, models, random, headersOf, history, pace, signal } = parts;
  const watch = watchRequests({
    client,
    clock,
    random,
    history,
    policy: parts.lookPolicy ?? { kind: "adaptive" },
    signal,
    onLimited: (untilMs) => pace.noteLookLimit(untilMs),
  });
  return {
    ...watch,
    read: async (requestId) => {
      const record = await watch.read(requestId);
      // A success without files is not one without a result if its model returns ids alone.
      const model = models.get(record.modelId);
      return model?.output.media === "ids" ? withAssetIds(record, model, clock.now()) : record;
    },
    ...pacedCalls(
      {
        look: watch.look,
        submit: (take, payload) =>
          client.attemptSubmit({ id: take.modelId }, payload, {
            // An interrupt lets it finish: an answer that nobody hears may cost money.
            signal: parts.leave,
            headers: headersOf?.(take),
          }),
      },
      pace,
      clock,
    ),
    findWrongAddress: createFindWrongAddress(client, { origin: parts.baseUrlOrigin, signal }),
    clockOffsetMs: () => client.clockOffsetMs(),
    findLost: (lost) => findLostRequest(client, lost, { signal }),
  };
}

function pictureDelivery({
  client,
  clock,
  models,
  clipOf,
  takeFrame,
  signal,
}: RunContextParts): DeliverPictures {
  return createPictureDelivery({
    modelOf: (modelId) => models.get(modelId),
    now: () => clock.now(),
    clipOf,
    takeFrame: takeFrame ?? cannotTakeFrame,
    upload: (upload, uploadOptions) => client.uploadMedia(upload, uploadOptions),
    signal,
  });
}

async function cannotTakeFrame(): Promise<string> {
  throw new PictureError("PICTURE_UNUSABLE", "this run has no way to extract frames of clips");
}

function clipSaver({
  client,
  media,
  verify,
  onSaved,
  onEvent,
  policy,
  signal,
}: RunContextParts): RunContext["save"] {
  const { keep, unkept } = createKeeper(onSaved);
  return async (take, urls) => {
    const url = urls[0] ?? "";
    const here = unkept.get(url);
    if (here !== undefined && (await media.has(here.sha256, here.sizeBytes)))
      return keep(url, here);
    const ids = textOfAddress(url);
    const saved = await downloadClip({
      openMedia: (address, mediaOptions) =>
        ids === undefined
          ? client.openMedia(address, { ...mediaOptions, slowest: policy.slowestDownload })
          : openText(ids),
      media,
      key: take.requestKey,
      url,
      verify: (path) => verify(path, take),
      signal,
      onStart: (sizeBytes) => {
        const id = { shotId: take.shotId, take: take.take };
        if (ids === undefined) onEvent({ type: "download-started", take: id, sizeBytes });
      },
    });
    return keep(url, saved);
  };
}

/** Puts clips where others find them. One that could not be put there is not downloaded again for that. */
function createKeeper(onSaved: RunContextParts["onSaved"]) {
  /** By link. */
  const unkept = new Map<string, SavedClip>();
  const keep = async (url: string, saved: SavedClip): Promise<SavedClip> => {
    unkept.set(url, saved);
    try {
      await onSaved?.(saved);
    } catch (cause) {
      throw new ClipNotKept(cause);
    }
    unkept.delete(url);
    return saved;
  };
  return { keep, unkept };
}

/** What an outcome contains itself is kept like a file. */
async function openText(text: string): ReturnType<Client["openMedia"]> {
  const bytes = Buffer.from(text);
  const body = (async function* () {
    yield bytes;
  })();
  return { body, sizeBytes: bytes.length };
}
