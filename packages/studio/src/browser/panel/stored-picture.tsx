import { useEffect, useState } from "preact/hooks";
import type { StudioMedia } from "../../api/studio-view.ts";
import { fault, returns } from "../store/store.ts";

/**
 * A small picture of a clip or of a picture. Without its poster, of the clip itself; without either, words: what cannot be loaded while
 * the studio is stopped is loaded again when it is back.
 */
export function StoredPicture({
  media: { url, posterUrl, kind, seconds },
  alt = "",
}: {
  readonly media: StudioMedia;
  readonly alt?: string;
}) {
  const [missing, setMissing] = useState<readonly string[]>([]);
  const count = returns.value;
  useEffect(() => setMissing([]), [count]);
  const lose = (lost: string): void => setMissing((all) => [...all, lost]);
  const picture = kind === "picture" ? [posterUrl, url] : [posterUrl];
  const shown = picture.find((one) => one !== undefined && !missing.includes(one));
  if (shown !== undefined) {
    return <img src={shown} alt={alt} loading="lazy" onError={() => lose(shown)} />;
  }
  if (kind === "picture" || missing.includes(url)) {
    return (
      <span class="none">
        {fault.value === undefined ? "no picture" : "no picture while the studio is stopped"}
      </span>
    );
  }
  return (
    <video
      src={`${url}#t=${seconds / 2}`}
      muted
      preload="metadata"
      tabIndex={-1}
      aria-hidden="true"
      onError={() => lose(url)}
    />
  );
}
