import { dismiss, messages, type Message } from "../store/messages.ts";

/** What happened, in a line that goes away by itself. A failure stays until it is closed, and a screen reader says it at once. */
export function Messages() {
  const isFailure = ({ tone }: Message): boolean => tone === "failed";
  return (
    <div class="messages">
      <Lines role="status" lines={messages.value.filter((one) => !isFailure(one))} />
      <Lines role="alert" lines={messages.value.filter(isFailure)} />
    </div>
  );
}

/** Only what is new is said, not all of it again. */
function Lines(props: { readonly role: "status" | "alert"; readonly lines: readonly Message[] }) {
  return (
    <div role={props.role} aria-atomic={false}>
      {props.lines.map(({ id, text, tone }) => (
        <p key={id} class={`message tone-${tone}`}>
          <span>{text}</span>
          {tone === "done" ? null : (
            <button class="close" aria-label="Dismiss" onClick={() => dismiss(id)}>
              ×
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
