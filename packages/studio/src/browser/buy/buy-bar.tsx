import type { MoneyView, PlanView, StudioView } from "../../api/studio-view.ts";
import { parseUsd, showChange, showUsd } from "../kit/usd.ts";
import { counted } from "../panel/words.ts";
import { dialog, send, view } from "../store/store.ts";
import { RunStatusLine } from "./live-rows.tsx";
import { openPurchase, whyNot, whyNotYet } from "./open-purchase.ts";
import { billOf, hasOnlyFailed, shortDigest, startPurchase } from "./purchase.ts";
import "./buy.css";

/** What is to be made, what it costs, what is left; Rehearse and Buy. */
export function BuyBar() {
  const now = view.value;
  if (now === undefined) return null;
  return (
    <footer class="buy" aria-label="Plan and budget">
      <RunStatusLine />
      <Figures view={now} />
      <span class="grow" />
      <Buttons view={now} />
    </footer>
  );
}

function Figures({ view: now }: { readonly view: StudioView }) {
  const { plan, money } = now;
  const bill = billOf(startPurchase(plan), plan, money);
  const since = money.sinceCommitUsd;
  return (
    <dl>
      <div>
        <dt>To make</dt>
        <dd>
          {hasOnlyFailed(plan) ? (
            `${counted(failedShots(plan), "shot")} failed`
          ) : (
            <>
              {counted(bill.shots, "shot")}, <b>{showUsd(bill.total)}</b>
            </>
          )}
        </dd>
      </div>
      {since === undefined ? null : (
        <div class="wide-only">
          <dt>Since last commit</dt>
          <dd class={toneOf(since)}>
            {showChange(since)}
            {(money.sinceCommitUnknown ?? 0) > 0 ? `, ${money.sinceCommitUnknown} unknown` : ""}
          </dd>
        </div>
      )}
      <Left money={money} plan={bill.total} />
      <div class="wide-only">
        <dt>Spent · reserved</dt>
        <dd>
          <button type="button" class="figures" onClick={() => (dialog.value = { kind: "bill" })}>
            <span class="visually-hidden">The bill: </span>
            <span title="The bill">
              {showUsd(money.spentUsd)} · {showUsd(money.reservedUsd)}
            </span>
          </button>
        </dd>
      </div>
      <div class="digest">
        <dt>Plan digest</dt>
        <dd title={plan.digest}>{shortDigest(plan.digest)}</dd>
      </div>
    </dl>
  );
}

function failedShots({ requests }: PlanView): number {
  return new Set(requests.filter(({ isFailed }) => isFailed).map(({ shot }) => shot)).size;
}

/** Assembles the film once every shot has its clip and the film is not there or is older; else rehearses. */
function FreeButton({ view: { film, run } }: { readonly view: StudioView }) {
  const isRunning = run?.state === "running" || run?.state === "stopping";
  const isMissing = film.assembled?.isOutdated !== false;
  const assembles = film.canAssemble && isMissing;
  const isAgain = film.assembled !== undefined || (run?.exit ?? 0) !== 0;
  const words = assembles ? (isAgain ? "Assemble again" : "Assemble") : "Rehearse";
  const title = assembles ? "Cuts the film from the clips that are here" : "Free stand-in clips";
  return (
    <button
      type="button"
      class="button"
      aria-disabled={isRunning}
      title={isRunning ? whyNotYet() : title}
      onClick={() => {
        if (!isRunning) void send({ do: assembles ? "assemble" : "rehearse" });
      }}
    >
      {words}
      <span class="long">, free</span>
    </button>
  );
}

function toneOf(change: string): string {
  const amount = parseUsd(change);
  if (amount === 0n) return "";
  return amount > 0n ? "up" : "down";
}

/** What is left before this plan, and how the budget is divided. */
function Left({ money, plan }: { readonly money: MoneyView; readonly plan: bigint }) {
  const { maxUsd, leftUsd, spentUsd, reservedUsd } = money;
  if (maxUsd === undefined || leftUsd === undefined) return null;
  const max = parseUsd(maxUsd);
  const widthOf = (part: bigint) => {
    const percent = max === 0n ? 0 : Number((part * 10_000n) / max) / 100;
    return { width: `${Math.max(0, Math.min(100, percent))}%` };
  };
  const isOver = plan > parseUsd(leftUsd);
  return (
    <div class={`bud wide-only${isOver ? " over" : ""}`}>
      <dt>Left of {showUsd(maxUsd)}</dt>
      <dd>
        {showUsd(leftUsd)}
        {isOver ? `, ${showUsd(plan - parseUsd(leftUsd))} too little` : ""}
      </dd>
      <dd class="m" aria-hidden="true">
        <i style={widthOf(parseUsd(spentUsd))} />
        <i style={widthOf(parseUsd(reservedUsd))} />
        <i style={widthOf(plan)} />
      </dd>
    </div>
  );
}

function Buttons({ view: now }: { readonly view: StudioView }) {
  const { plan, money } = now;
  const isRetry = hasOnlyFailed(plan);
  const bill = billOf(startPurchase(plan, undefined, isRetry), plan, money);
  const reason = whyNot();
  return (
    <>
      <FreeButton view={now} />
      <button
        type="button"
        class="button primary"
        aria-disabled={reason !== undefined}
        title={reason}
        onClick={() => openPurchase()}
      >
        {plan.requests.length === 0 ? (
          "Nothing to buy"
        ) : isRetry ? (
          <>
            Retry <span class="long">{counted(bill.shots, "failed shot")} for </span>
            {showUsd(bill.total)}
          </>
        ) : (
          <>
            Buy <span class="long">{counted(bill.shots, "shot")} for </span>
            {showUsd(bill.total)}
          </>
        )}
      </button>
    </>
  );
}
