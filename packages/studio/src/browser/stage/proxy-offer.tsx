import type { StudioMedia } from "../../api/studio-view.ts";
import { send } from "../store/store.ts";

/** What a person can do about a clip that the browser cannot decode. */
export function ProxyOffer({ media }: { readonly media: StudioMedia }) {
  const { url, proxy } = media;
  if (!canPlayProxies) return <span>This browser cannot play H.264.</span>;
  if (proxy === undefined) return <span>This browser cannot play the clip.</span>;
  const { codec = "this clip", aboutSeconds, done, failure } = proxy;
  if (done !== undefined) {
    return (
      <>
        <span>
          Making a proxy <progress value={done} aria-label="Proxy" />
        </span>
        <button class="button" onClick={() => void send({ do: "cancel-proxy", url })}>
          Cancel
        </button>
      </>
    );
  }
  return (
    <>
      <span role="status">
        {failure === undefined ? `This browser cannot play ${codec}.` : `No proxy: ${failure}`}
      </span>
      <span>
        <button
          class="button"
          onClick={() => void send({ do: "make-proxy", url }, { isQuiet: true })}
        >
          {failure === undefined ? "Make a proxy" : "Try again"}
        </button>{" "}
        (free, about {aboutSeconds} s)
      </span>
    </>
  );
}

// A Firefox on Linux without libavcodec, or a Chromium without codecs.
const canPlayProxies =
  document.createElement("video").canPlayType('video/mp4; codecs="avc1.64001f"') !== "";
