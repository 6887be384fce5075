import type {
  BeforeAndAfterUsd,
  ComparisonView,
  ShotDifference,
} from "../../api/studio-history.ts";
import { parseUsd, showChange, showUsd } from "../kit/usd.ts";
import { differenceOf } from "../kit/word-difference.ts";
import { counted, plain } from "../panel/words.ts";

type Compared = Extract<ComparisonView, { readonly ok: true }>;

/** What differs in each shot, what it costs, and the sums before and after. */
export function Differences({ comparison }: { readonly comparison: Compared }) {
  const { shots, unchanged, settings, repriced, renamedFrom } = comparison;
  const notes = [
    ...(unchanged === 0 ? [] : [`${counted(unchanged, "shot")} unchanged.`]),
    ...(settings.length === 0 ? [] : [`Film settings, free: ${settings.map(plain).join(", ")}.`]),
    ...(repriced.length === 0 ? [] : [`Other prices: ${repriced.join(", ")}.`]),
    ...(renamedFrom === undefined ? [] : [`The file was ${renamedFrom}.`]),
  ];
  return (
    <section class="differences" aria-label="Differences">
      <div>
        {shots.length === 0 ? <p>No shots differ.</p> : null}
        <ul>
          {shots.map((shot) => (
            <Difference key={`${shot.kind} ${shot.id}`} shot={shot} />
          ))}
        </ul>
        <p class="why">{notes.join(" ")}</p>
      </div>
      <Sums comparison={comparison} />
    </section>
  );
}

function Difference({ shot }: { readonly shot: ShotDifference }) {
  const { id, kind, usd, isAssumed, changes } = shot;
  const price =
    kind === "removed"
      ? ""
      : usd === undefined
        ? "price unknown"
        : parseUsd(usd) === 0n
          ? "free"
          : `${showChange(usd)}${isAssumed ? ", assumed" : ""}`;
  return (
    <li class={`kind-${kind}`}>
      <p>
        <button type="button" class="to-shot" onClick={() => showOnStrips(id)}>
          {id}
        </button>{" "}
        <span class="kind">{kindWords(shot)}</span> <span class="why">{placeWords(shot)}</span>
        <span class="usd">{price}</span>
      </p>
      {changes.map((change) => (
        <Change key={change.field} change={change} />
      ))}
    </li>
  );
}

/** On both, if they are longer than the page is wide: they scroll together. */
function showOnStrips(id: string): void {
  const shot = document.querySelector(`.strips [data-version-shot="${CSS.escape(id)}"]`);
  shot?.scrollIntoView({ block: "nearest", inline: "center" });
}

/** One word: what was done to the shot. */
export function kindWords({ kind, changes, renamedFrom, movedBehind }: ShotDifference): string {
  switch (kind) {
    case "added":
      return "Added";
    case "removed":
      return "Removed";
    case "changed":
      return movedBehind === undefined ? "Changed" : "Changed and moved";
    case "moved":
      return renamedFrom !== undefined && movedBehind === undefined ? "Renamed" : "Moved";
    case "re-cut":
      return changes.every(({ field }) => field.startsWith("cut.")) ? "Trimmed" : "Re-cut";
  }
}

function placeWords({ renamedFrom, movedBehind }: ShotDifference): string {
  const words = renamedFrom === undefined ? [] : [`was ${renamedFrom}`];
  if (movedBehind === null) words.push("now first");
  else if (movedBehind !== undefined) words.push(`now after ${movedBehind}`);
  return words.join(", ");
}

function Change({ change }: { readonly change: ShotDifference["changes"][number] }) {
  const { field, before, after } = change;
  return (
    <p class="change">
      <span class="why">{plain(field)}</span> <Values before={before} after={after} />
    </p>
  );
}

/** Of words, only what differs and some of what is around it. */
function Values({
  before,
  after,
}: {
  readonly before: string | undefined;
  readonly after: string | undefined;
}) {
  if (
    before === undefined ||
    after === undefined ||
    !(before.includes(" ") && after.includes(" "))
  ) {
    return (
      <>
        <del>{before ?? "not sent"}</del> → <ins>{after ?? "not sent"}</ins>
      </>
    );
  }
  const { start, mine, theirs, end } = differenceOf(before, after);
  return (
    <>
      {lastWords(start)}
      {mine === "" ? null : <del>{mine}</del>}
      {theirs === "" ? null : <ins>{theirs}</ins>}
      {firstWords(end)}
    </>
  );
}

const wordsAround = 5;

function lastWords(text: string): string {
  const words = text.split(/(?<=\s)/u);
  return words.length > wordsAround ? `… ${words.slice(-wordsAround).join("")}` : text;
}

function firstWords(text: string): string {
  const words = text.split(/(?<=\s)/u);
  return words.length > wordsAround ? `${words.slice(0, wordsAround).join("")}…` : text;
}

function Sums({ comparison }: { readonly comparison: Compared }) {
  const { addedUsd, unknownPrice, film, paid, toPay } = comparison;
  const unknown =
    unknownPrice.length === 0
      ? ""
      : ` and ${counted(unknownPrice.length, "shot")} of unknown price`;
  return (
    <dl class="sums">
      <div>
        <dt>This change</dt>
        <dd>
          <b>
            {showChange(addedUsd)}
            {unknown}
          </b>
        </dd>
      </div>
      <Totals label="Whole film" totals={film} />
      <Totals label="Paid" totals={paid} />
      <Totals label="Still to pay" totals={toPay} />
    </dl>
  );
}

function Totals(props: { readonly label: string; readonly totals: BeforeAndAfterUsd }) {
  const { before, after } = props.totals;
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{before === after ? showUsd(after) : `${showUsd(before)} → ${showUsd(after)}`}</dd>
    </div>
  );
}
