import type { BoardEdit } from "../../api/studio-request.ts";
import type { StudioField, StudioShot } from "../../api/studio-view.ts";
import { view } from "../store/store.ts";
import { edit } from "./edits.ts";
import { useDraft } from "./draft.ts";
import { counted, plain } from "./words.ts";

/** `owner`: a shot, or the id of a scene. */
type FieldProps = { readonly owner: StudioShot | string; readonly field: StudioField };

/** One key of a shot or of a scene, as its kind and the model's limits ask for. */
export function FieldInput({ owner, field }: FieldProps) {
  const { label, kind, from, refused, value } = field;
  const id = idOf({ owner, field });
  const isShort = /\.(size|color|width)$/.test(field.name);
  const isWide = kind === "long_text" || (kind === "text" && !isShort) || field.name === "model";
  return (
    <div class={`f${isWide ? " w" : ""}`}>
      <label for={id}>
        {label}
        {from === "shot" ||
        from === "scene" ||
        refused !== undefined ||
        value === undefined ? null : (
          <small> from {from}</small>
        )}
      </label>
      <Control owner={owner} field={field} />
      <Hint id={id} field={field} />
    </div>
  );
}

function changeOf(
  owner: FieldProps["owner"],
  field: string,
  value: string | number | boolean | null,
): BoardEdit {
  return typeof owner === "string"
    ? { kind: "set-scene", scene: owner, field, value: value === null ? null : String(value) }
    : { kind: "set", shot: owner.id, field, value };
}

function nameOf(owner: FieldProps["owner"]): string {
  return typeof owner === "string" ? `scene ${owner}` : owner.id;
}

function idOf({ owner, field: { name } }: FieldProps): string {
  const key = name.replaceAll(".", "-");
  return typeof owner === "string" ? `scene-${key}` : `field-${key}`;
}

function Control({ owner, field }: FieldProps) {
  switch (field.kind) {
    case "choice":
    case "flag":
      return <Choice owner={owner} field={field} />;
    case "number":
      return <NumberInput owner={owner} field={field} />;
    case "text":
    case "long_text":
      return <TextInput owner={owner} field={field} />;
  }
}

function Hint({ id, field }: { readonly id: string; readonly field: StudioField }) {
  const { kind, refused, maxLength, value } = field;
  const length = typeof value === "string" ? Array.from(value).length : 0;
  const said =
    refused ??
    (kind === "number"
      ? rangeOf(field)
      : maxLength !== undefined && length > maxLength * 0.8
        ? `${length.toLocaleString("en-US")} of ${counted(maxLength, "character")}`
        : undefined);
  return said === undefined ? null : (
    <p class="hint" id={`${id}-hint`}>
      {said}
    </p>
  );
}

/** `0 to 1`, `at least 3`. */
export function rangeOf({ minimum, maximum }: StudioField): string | undefined {
  if (minimum !== undefined && maximum !== undefined) return `${minimum} to ${maximum}`;
  if (minimum !== undefined) return `at least ${minimum}`;
  return maximum === undefined ? undefined : `at most ${maximum}`;
}

function Choice({ owner, field }: FieldProps) {
  const { name, value, from, refused, kind } = field;
  const id = idOf({ owner, field });
  const models = view.value?.models.map(({ id }) => id) ?? [];
  const listed = field.choices ?? (name === "model" ? models : []);
  const choices = kind === "flag" ? [true, false] : listed;
  const isKnown = value === undefined || choices.includes(value as never);
  const options = isKnown ? choices : [value, ...choices];
  const at = options.findIndex((one) => one === value);
  const shown = at === -1 ? "" : String(at);
  return (
    <select
      id={id}
      disabled={refused !== undefined}
      aria-describedby={`${id}-hint`}
      value={shown}
      onChange={({ currentTarget }) => {
        const { value: chosen } = currentTarget;
        const next = chosen === "" ? null : (options[Number(chosen)] ?? null);
        void edit(changeOf(owner, name, next)).then(({ ok }) => {
          // What was refused is not what the shot has.
          if (!ok) currentTarget.value = shown;
        });
      }}
    >
      {from === "shot" || from === "scene" || at === -1 ? (
        <option value="">{at === -1 ? "not set" : "default"}</option>
      ) : null}
      {options.map((one, index) => (
        <option key={String(one)} value={String(index)}>
          {sayChoice(name, one)}
        </option>
      ))}
    </select>
  );
}

const sizes: { readonly [size: string]: string } = {
  EWS: "extreme wide",
  WS: "wide",
  FS: "full",
  MS: "medium",
  MCU: "medium close-up",
  CU: "close-up",
  ECU: "extreme close-up",
  OTS: "over the shoulder",
  POV: "point of view",
  INSERT: "insert",
};

function sayChoice(name: string, value: string | number | boolean): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (name === "model") return sayModel(String(value));
  if (name === "shot_size") return sizes[value] ?? plain(value);
  return name === "duration" ? `${value} s` : plain(value);
}

function sayModel(id: string): string {
  const price = view.value?.models.find((one) => one.id === id)?.price;
  return price === undefined ? id : `${id}, ${price}`;
}

function NumberInput({ owner, field }: FieldProps) {
  const { name, value, refused, minimum, maximum } = field;
  const id = idOf({ owner, field });
  const draft = useDraft(
    `${nameOf(owner)} ${name}`,
    value === undefined ? "" : String(value),
    (text) => {
      const number = Number(text);
      if (text.trim() !== "" && !Number.isFinite(number)) return undefined;
      return changeOf(owner, name, text.trim() === "" ? null : number);
    },
  );
  return (
    <>
      <input
        id={id}
        type="number"
        step="any"
        min={minimum}
        max={maximum}
        disabled={refused !== undefined}
        value={draft.text}
        aria-invalid={draft.refusal !== undefined}
        aria-describedby={`${id}-hint ${id}-said`}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.leave}
      />
      <Refusal id={id} text={draft.refusal} />
    </>
  );
}

function TextInput({ owner, field }: FieldProps) {
  const { name, value, refused, kind } = field;
  const id = idOf({ owner, field });
  const draft = useDraft(
    `${nameOf(owner)} ${name}`,
    typeof value === "string" ? value : "",
    (text) => changeOf(owner, name, text.trim() === "" ? null : text),
  );
  const shared = {
    id,
    disabled: refused !== undefined,
    value: draft.text,
    "aria-invalid": draft.refusal !== undefined,
    "aria-describedby": `${id}-hint ${id}-said`,
    onBlur: draft.leave,
  };
  return (
    <>
      {kind === "text" ? (
        <input {...shared} onInput={(event) => draft.type(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={2} onInput={(event) => draft.type(event.currentTarget.value)} />
      )}
      <Refusal id={id} text={draft.refusal} />
    </>
  );
}

function Refusal({ id, text }: { readonly id: string; readonly text: string | undefined }) {
  return (
    <p id={`${id}-said`} class="refusal">
      {text ?? ""}
    </p>
  );
}
