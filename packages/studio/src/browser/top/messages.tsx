import { dismiss, messages } from "../store/messages.ts";

/** What happened, in a line that goes away by itself; a failure stays longer and can be closed. */
export function Messages() {
  return (
    <div class="messages" role="status">
      {messages.value.map(({ id, text, tone }) => (
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
