import type { StudioShot } from "../../api/studio-view.ts";
import { plain } from "./words.ts";

// Enough to tell words apart.
const longest = 140;

/** What the button that puts it back will write, before it is pressed. */
export function PutBackNote({ shot: { putBack } }: { readonly shot: StudioShot }) {
  if (putBack === undefined) return null;
  const { values, cannot, because } = putBack;
  return (
    <>
      {values.length === 0 ? null : (
        <>
          <p id="back-h">Putting it back writes:</p>
          <ul class="back" aria-labelledby="back-h">
            {values.map(({ field, value }) => (
              <li key={field}>
                {nameOfField(field)}: {value === undefined ? <i>removed</i> : shorten(value)}
              </li>
            ))}
          </ul>
        </>
      )}
      {because.length === 0 ? null : (
        <p>
          {because.join("; ")} changed. Putting it back changes only this shot: it gets the prompt
          that was sent.
        </p>
      )}
      {cannot.length === 0 ? null : <p>Cannot be put back here: {cannot.join("; ")}.</p>}
    </>
  );
}

function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

/** `first_frame.generate.prompt` as `first frame prompt`. */
export function nameOfField(field: string): string {
  return plain(
    field
      .replace(/^params\./, "")
      .replace(".generate.", " ")
      .replaceAll(".", " "),
  );
}
