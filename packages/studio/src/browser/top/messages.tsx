import { dismiss, messages, type Message } from "../store/messages.ts";
import { FaultBanner } from "./banners.tsx";

/**
 * What happened, in a line of its own that goes away by itself. A failure stays until it is closed, and a screen reader says it at
 * once.
 */
export function Messages() {
  const isFailure = ({ tone }: Message): boolean => tone === "failed";
  return (
    <div class="messages">
      <div role="status" aria-atomic={false}>
        <Lines lines={messages.value.filter((one) => !isFailure(one))} />
      </div>
      <div role="alert" aria-atomic={false}>
        <Lines lines={messages.value.filter(isFailure)} />
      </div>
    </div>
  );
}

/** The same at the end of a dialog, which lies over the page. It is said there by `speakInDialog`. */
export function MessagesInDialog() {
  return (
    <div class="messages">
      <FaultBanner isSaid={false} />
      <Lines lines={messages.value} />
    </div>
  );
}

/** In a live region, only what is new is said, not all of it again. */
function Lines({ lines }: { readonly lines: readonly Message[] }) {
  return (
    <>
      {lines.map(({ id, text, tone }) => (
        <p key={id} class={`message tone-${tone}`}>
          <span>{text}</span>
          {tone === "done" ? null : (
            <button class="close" aria-label="Dismiss" onClick={() => dismiss(id)}>
              ×
            </button>
          )}
        </p>
      ))}
    </>
  );
}
