import type { StudioField, StudioShot } from "../../api/studio-view.ts";
import { showUsd } from "../kit/usd.ts";
import { view } from "../store/store.ts";
import { FieldInput } from "./field-input.tsx";
import { OverlayFields } from "./overlay-fields.tsx";
import { counted } from "./words.ts";

// What a director asks for first; all else is a step away.
const first = [
  "shot_size",
  "camera_movement",
  "camera_angle",
  "duration",
  "still.duration",
  "card.duration",
  "model",
  "takes",
];
const words = [
  "card.text",
  "card.subtitle",
  "dialogue",
  "narration",
  "narration.text",
  "lighting",
  "notes",
  "title",
];

/** Model, length, price with its arithmetic, and every other key of the shot that its model knows. */
export function ShotFields({ shot }: { readonly shot: StudioShot }) {
  const rest = shot.fields.filter(({ name }) => name !== shot.promptOrigin);
  const main = first.flatMap((name) => rest.filter((field) => field.name === name));
  const spoken = [
    ...words.flatMap((name) => rest.filter((field) => field.name === name)),
    ...rest.filter(({ name }) => name.endsWith("prompt")),
  ];
  const others = rest.filter(
    (field) =>
      !main.includes(field) && !spoken.includes(field) && !field.name.startsWith("overlays."),
  );
  return (
    <section class="sec" role="group" aria-labelledby="fields-h">
      <h3 id="fields-h">Picture and price</h3>
      <Fields owner={shot} fields={main} />
      <Price shot={shot} />
      <More owner={shot} fields={spoken} title="Words" isOpen={spoken.some(isWritten)} />
      <OverlayFields shot={shot} />
      <More owner={shot} fields={others} title={counted(others.length, "more setting")} />
    </section>
  );
}

/** Heading, location and notes of the scene that a shot is in. */
export function SceneFields({ id }: { readonly id: string }) {
  const scene = view.value?.scenes.find((one) => one.id === id);
  return scene === undefined ? null : (
    <More key={id} owner={id} fields={scene.fields} title={`Scene ${id}`} />
  );
}

function isWritten({ value, from }: StudioField): boolean {
  return from === "shot" && value !== undefined && value !== "";
}

type Owner = StudioShot | string;

function Fields(props: { readonly owner: Owner; readonly fields: readonly StudioField[] }) {
  return props.fields.length === 0 ? null : (
    <div class="grid">
      {props.fields.map((field) => (
        <FieldInput key={field.name} owner={props.owner} field={field} />
      ))}
    </div>
  );
}

function More(props: {
  readonly owner: Owner;
  readonly fields: readonly StudioField[];
  readonly title: string;
  readonly isOpen?: boolean;
}) {
  if (props.fields.length === 0) return null;
  return (
    <details class="more" open={props.isOpen === true}>
      <summary>{props.title}</summary>
      <Fields owner={props.owner} fields={props.fields} />
    </details>
  );
}

function Price({ shot }: { readonly shot: StudioShot }) {
  const { price, source, state } = shot;
  if (source !== "request") {
    const what = { clip: "Own footage", still: "Your own still", card: "A card" }[source];
    return <p class="sum">{what}: costs nothing.</p>;
  }
  if (state === "disabled") return <p class="sum">Costs nothing while it is disabled.</p>;
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
