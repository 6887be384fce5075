import type { StudioField, StudioShot } from "../../api/studio-view.ts";
import { showUsd } from "../kit/usd.ts";
import { FieldInput } from "./field-input.tsx";
import { counted } from "./words.ts";

// What a director asks for first; all else is a step away.
const first = ["shot_size", "camera_movement", "camera_angle", "duration", "model"];
const words = ["dialogue", "narration", "narration.text", "lighting", "notes", "title"];

/** Model, length, price with its arithmetic, and every other key of the shot that its model knows. */
export function ShotFields({ shot }: { readonly shot: StudioShot }) {
  const rest = shot.fields.filter(({ name }) => name !== shot.promptOrigin && name !== "takes");
  const main = first.flatMap((name) => rest.filter((field) => field.name === name));
  const spoken = words.flatMap((name) => rest.filter((field) => field.name === name));
  const others = rest.filter((field) => !main.includes(field) && !spoken.includes(field));
  return (
    <section class="sec" aria-labelledby="fields-h">
      <h3 id="fields-h">Picture and price</h3>
      <Fields shot={shot} fields={main} />
      <Price shot={shot} />
      <More shot={shot} fields={spoken} title="Words" isOpen={spoken.some(isWritten)} />
      <More shot={shot} fields={others} title={counted(others.length, "more setting")} />
    </section>
  );
}

function isWritten({ value, from }: StudioField): boolean {
  return from === "shot" && value !== undefined && value !== "";
}

function Fields(props: { readonly shot: StudioShot; readonly fields: readonly StudioField[] }) {
  return props.fields.length === 0 ? null : (
    <div class="grid">
      {props.fields.map((field) => (
        <FieldInput key={`${props.shot.id} ${field.name}`} shot={props.shot} field={field} />
      ))}
    </div>
  );
}

function More(props: {
  readonly shot: StudioShot;
  readonly fields: readonly StudioField[];
  readonly title: string;
  readonly isOpen?: boolean;
}) {
  if (props.fields.length === 0) return null;
  return (
    <details class="more" open={props.isOpen === true}>
      <summary>{props.title}</summary>
      <Fields shot={props.shot} fields={props.fields} />
    </details>
  );
}

function Price({ shot }: { readonly shot: StudioShot }) {
  const { price, source } = shot;
  if (source !== "request") {
    const what = { clip: "Own footage", still: "A still of yours", card: "A card" }[source];
    return <p class="sum">{what}: costs nothing.</p>;
  }
  if (price === undefined) {
    return <p class="sum">The price of this model is not known: set one before you buy.</p>;
  }
  return (
    <p class="sum">
      <span>
        {price.arithmetic}
        {price.isAssumed ? " (assumed)" : ""}
      </span>
      <b>{showUsd(price.usd)} a take</b>
    </p>
  );
}
