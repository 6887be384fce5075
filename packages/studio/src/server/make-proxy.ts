import { basename } from "node:path";
import type { Outcome, StudioRequest } from "../api/studio-request.ts";
import type { StudioState } from "./studio-state.ts";

/** Begins a copy of a clip for browsers that cannot decode it. The view tells how far it is. */
export function makeProxyOf(
  { url }: Extract<StudioRequest, { do: "make-proxy" }>,
  { watch, proxies }: StudioState,
): Outcome {
  const sha256 = hashIn(url);
  const takes = watch.board()?.built.handover?.timeline.clips.flatMap((clip) => clip.takes) ?? [];
  const take = takes.find(({ media }) => media?.sha256 === sha256);
  const media = take?.media;
  if (take === undefined || media === undefined || media.isPicture === true) {
    return { ok: false, code: "unknown", message: "This clip is not in the film." };
  }
  const name = basename(media.path);
  return proxies.make({ media, requestKey: take.requestKey })
    ? { ok: true, message: `A proxy of ${name} is being made.` }
    : { ok: true, message: `The proxy of ${name} is already being made.` };
}

export function cancelProxy(
  { url }: Extract<StudioRequest, { do: "cancel-proxy" }>,
  { proxies }: StudioState,
): Outcome {
  return proxies.cancel(hashIn(url))
    ? { ok: true, message: "The proxy is canceled." }
    : { ok: false, code: "nothing", message: "No proxy of this clip is being made." };
}

/** The last part of `/media/SHA256`. */
function hashIn(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}
