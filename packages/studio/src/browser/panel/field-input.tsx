import type { StudioField, StudioShot } from "../../api/studio-view.ts";
import { edit } from "./edits.ts";
import { useDraft } from "./draft.ts";
import { counted, plain } from "./words.ts";

type FieldProps = { readonly shot: StudioShot; readonly field: StudioField };

/** One key of a shot, as its kind and the model's limits ask for. */
export function FieldInput({ shot, field }: FieldProps) {
  const { name, label, kind, from, refused, value } = field;
  const id = idOf(name);
  const isWide = kind === "long_text" || kind === "text";
  return (
    <div class={`f${isWide ? " w" : ""}`}>
      <label for={id}>
        {label}
        {from === "shot" || refused !== undefined || value === undefined ? null : (
          <small> from {from}</small>
        )}
      </label>
      <Control shot={shot} field={field} />
      <Hint field={field} />
    </div>
  );
}

function idOf(name: string): string {
  return `field-${name.replaceAll(".", "-")}`;
}

function Control({ shot, field }: FieldProps) {
  switch (field.kind) {
    case "choice":
    case "flag":
      return <Choice shot={shot} field={field} />;
    case "number":
      return <NumberInput shot={shot} field={field} />;
    case "text":
    case "long_text":
      return <TextInput shot={shot} field={field} />;
  }
}

function Hint({ field }: { readonly field: StudioField }) {
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
    <p class="hint" id={`${idOf(field.name)}-hint`}>
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

function Choice({ shot, field }: FieldProps) {
  const { name, value, from, refused, kind } = field;
  const choices = kind === "flag" ? [true, false] : (field.choices ?? []);
  const isKnown = value === undefined || choices.includes(value as never);
  const options = isKnown ? choices : [value, ...choices];
  const at = options.findIndex((one) => one === value);
  return (
    <select
      id={idOf(name)}
      disabled={refused !== undefined}
      aria-describedby={`${idOf(name)}-hint`}
      value={at === -1 ? "" : String(at)}
      onChange={(event) => {
        const { value: chosen } = event.currentTarget;
        const next = chosen === "" ? null : (options[Number(chosen)] ?? null);
        void edit({ kind: "set", shot: shot.id, field: name, value: next });
      }}
    >
      {from === "shot" || at === -1 ? (
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
  if (name === "shot_size") return sizes[value] ?? plain(value);
  return name === "duration" ? `${value} s` : plain(value);
}

function NumberInput({ shot, field }: FieldProps) {
  const { name, value, refused, minimum, maximum } = field;
  const draft = useDraft(`${shot.id} ${name}`, value === undefined ? "" : String(value), (text) => {
    const number = Number(text);
    if (text.trim() !== "" && !Number.isFinite(number)) return undefined;
    return {
      kind: "set",
      shot: shot.id,
      field: name,
      value: text.trim() === "" ? null : number,
    };
  });
  return (
    <>
      <input
        id={idOf(name)}
        type="number"
        step="any"
        min={minimum}
        max={maximum}
        disabled={refused !== undefined}
        value={draft.text}
        aria-invalid={draft.refusal !== undefined}
        aria-describedby={`${idOf(name)}-hint ${idOf(name)}-said`}
        onInput={(event) => draft.type(event.currentTarget.value)}
        onBlur={draft.leave}
      />
      <Refusal name={name} text={draft.refusal} />
    </>
  );
}

function TextInput({ shot, field }: FieldProps) {
  const { name, value, refused, kind } = field;
  const draft = useDraft(`${shot.id} ${name}`, typeof value === "string" ? value : "", (text) => ({
    kind: "set",
    shot: shot.id,
    field: name,
    value: text.trim() === "" ? null : text,
  }));
  const shared = {
    id: idOf(name),
    disabled: refused !== undefined,
    value: draft.text,
    "aria-invalid": draft.refusal !== undefined,
    "aria-describedby": `${idOf(name)}-hint ${idOf(name)}-said`,
    onBlur: draft.leave,
  };
  return (
    <>
      {kind === "text" ? (
        <input {...shared} onInput={(event) => draft.type(event.currentTarget.value)} />
      ) : (
        <textarea {...shared} rows={2} onInput={(event) => draft.type(event.currentTarget.value)} />
      )}
      <Refusal name={name} text={draft.refusal} />
    </>
  );
}

function Refusal({ name, text }: { readonly name: string; readonly text: string | undefined }) {
  return (
    <p id={`${idOf(name)}-said`} class="refusal" role="status">
      {text ?? ""}
    </p>
  );
}
