import type { ShotPictures } from "../storyboard/bind-shot.ts";
import { fileToken, frameToken, idToken, type PictureToken } from "../storyboard/picture-token.ts";
import type { FrameReference, Shot } from "../storyboard/storyboard.ts";
import { assetKey } from "./plan-asset.ts";
import type { PlannedPicture, PlannedShot } from "./render-plan.ts";
import { chosenTakeOf } from "./takes-of-shot.ts";

/** The pictures that a shot's request needs. The shots that they come from must be planned already. */
export function planPictures(
  shot: Shot,
  planned: ReadonlyMap<string, PlannedShot>,
): readonly PlannedPicture[] {
  const pictures: PlannedPicture[] = [];
  for (const [role, reference] of referencesOf(shot)) {
    if (reference?.kind === "file") {
      const { path, sha256 } = reference;
      pictures.push({ role, token: fileToken(sha256), source: { kind: "file", path, sha256 } });
    }
    if (reference?.kind !== "shot") continue;
    const source = planned.get(reference.shot);
    const from = source && chosenTakeOf(source);
    if (from === undefined) throw new TypeError(`shot "${shot.id}" is planned before its source`);
    const { shotId, take, requestKey: key } = from;
    const { frame } = reference;
    pictures.push({
      role,
      token: frameToken(key, frame),
      source: { kind: "frame", shotId, take, requestKey: key, frame },
    });
  }
  return [...pictures, ...planInputs(shot, planned)];
}

/** What the model's own parameters need. */
function planInputs(
  { id, inputs = [] }: Shot,
  planned: ReadonlyMap<string, PlannedShot>,
): readonly PlannedPicture[] {
  return inputs.map(({ parameter, format, source }) => {
    const place = {
      role: "param",
      parameter,
      ...(format === undefined ? {} : { format }),
    } as const;
    if (source.kind === "file") {
      const { path, sha256 } = source;
      return { ...place, token: fileToken(sha256), source: { kind: "file", path, sha256 } };
    }
    const from = planned.get(source.shot);
    const chosen = from && chosenTakeOf(from);
    if (from === undefined || chosen === undefined) {
      throw new TypeError(`shot "${id}" is planned before its source`);
    }
    const { shotId, take, requestKey: key } = chosen;
    const base = { kind: "frame", shotId, take, requestKey: key } as const;
    if (source.kind === "shot") {
      const { frame } = source;
      return { ...place, token: frameToken(key, frame), source: { ...base, frame } };
    }
    const { id: name, index, lifetimeHours } = source;
    return {
      ...place,
      token: idToken(assetKey(chosen), name, index),
      source: {
        ...base,
        frame: "id",
        id: name,
        index,
        ...(lifetimeHours === undefined ? {} : { lifetimeHours }),
      },
    };
  });
}

/** The tokens that replace the stand-ins of the parameters. */
export function tokensOf(
  { inputs = [] }: Shot,
  pictures: readonly PlannedPicture[],
): ReadonlyMap<PictureToken, string> {
  const planned = pictures.filter(({ role }) => role === "param");
  return new Map(
    inputs.flatMap(({ standIn }, index) => {
      const token = planned[index]?.token;
      return token === undefined || token === standIn ? [] : [[standIn, token] as const];
    }),
  );
}

/** The pictures as they appear in the payload: tokens, and URLs as they are. */
export function addressesOf(shot: Shot, pictures: readonly PlannedPicture[]): ShotPictures {
  const addresses: { first_frame?: string; last_frame?: string } = {};
  for (const [role, reference] of referencesOf(shot)) {
    if (reference?.kind === "url") addresses[role] = reference.url;
  }
  for (const { role, token } of pictures) if (role !== "param") addresses[role] = token;
  return addresses;
}

function referencesOf(
  shot: Shot,
): readonly (readonly ["first_frame" | "last_frame", FrameReference | undefined])[] {
  return [
    ["first_frame", shot.firstFrame],
    ["last_frame", shot.lastFrame],
  ];
}
