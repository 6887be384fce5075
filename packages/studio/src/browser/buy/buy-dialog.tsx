import { useEffect, useRef, useState } from "preact/hooks";
import type { PlannedRequest, PlanView } from "../../api/studio-view.ts";
import { Modal } from "../panel/modal.tsx";
import { counted } from "../panel/words.ts";
import { dialog, send, view } from "../store/store.ts";
import { whyNot, whyNotYet } from "./open-purchase.ts";
import {
  billOf,
  hasOnlyFailed,
  isAmount,
  renewPurchase,
  startPurchase,
  titleOf,
  toggleShot,
  type Bill,
  type Purchase,
} from "./purchase.ts";
import { showUsd } from "../kit/usd.ts";
import { PlanRows, PlanSums } from "./plan-rows.tsx";

/** The plan, row by row, and the last step before money is spent. `shot`: only its requests. */
export function BuyDialog({ shot }: { readonly shot: string | undefined }) {
  const now = view.value;
  const reason = whyNot(shot);
  if (now === undefined) return null;
  if (reason !== undefined) return <NotNow reason={reason} />;
  return <Purchasing shot={shot} plan={now.plan} />;
}

function NotNow({ reason }: { readonly reason: string }) {
  return (
    <Modal title="Nothing can be bought now">
      <p class="lead" id="dialog-lead">
        {reason}
      </p>
      <div class="dacts">
        <button type="button" class="button" onClick={() => (dialog.value = undefined)}>
          Close
        </button>
      </div>
    </Modal>
  );
}

type Asked = { readonly purchase: Purchase; readonly plan: PlanView };

/** A purchase that follows the plan: when its digest moves, it says so and the amount has to be typed again. */
function usePurchase(shot: string | undefined, plan: PlanView) {
  const [{ purchase, plan: seen }, setAsked] = useState<Asked>(() => ({
    purchase: startPurchase(plan, shot, hasOnlyFailed(plan)),
    plan,
  }));
  const [typed, setTyped] = useState("");
  const [said, setSaid] = useState("");
  const money = view.value?.money ?? { spentUsd: "0", reservedUsd: "0" };
  useEffect(() => {
    if (plan.digest === seen.digest) return;
    const next = renewPurchase(purchase, seen, plan);
    const { shots, total } = billOf(next, plan, money);
    setAsked({ purchase: next, plan });
    setTyped("");
    setSaid(`The plan changed: ${counted(shots, "shot")}, ${showUsd(total)}. Check it again.`);
  }, [plan.digest]);
  const toggle = (row: PlannedRequest): void =>
    setAsked({ purchase: toggleShot(purchase, plan, row.shot), plan });
  return { purchase, toggle, typed, setTyped, said, setSaid, bill: billOf(purchase, plan, money) };
}

function Purchasing({
  shot,
  plan,
}: {
  readonly shot: string | undefined;
  readonly plan: PlanView;
}) {
  const { purchase, toggle, typed, setTyped, said, setSaid, bill } = usePurchase(shot, plan);
  const isSending = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  const later = whyNotYet();
  const block = later ?? blockOf(bill, typed);

  const buy = async (): Promise<void> => {
    if (block !== undefined) {
      setSaid(block);
      field.current?.focus();
      return;
    }
    if (isSending.current) return;
    isSending.current = true;
    const outcome = await send({
      do: "buy",
      digest: purchase.digest,
      takes: [...purchase.ticked],
      ...(bill.toType === undefined ? {} : { confirmedUsd: bill.toType }),
    });
    isSending.current = false;
    // What was refused is said by a message, also in the dialog.
    if (outcome.ok) dialog.value = undefined;
  };

  return (
    <Modal title={titleOf(purchase, bill)}>
      <p class="lead" id="dialog-lead">
        {later ??
          (bill.requests === 0
            ? "Select what to generate. Shots that failed are not selected."
            : `${counted(bill.requests, "paid request")} will be sent. Nothing else leaves this machine.`)}
      </p>
      <PlanRows plan={plan} purchase={purchase} bill={bill} onToggle={toggle} />
      <PlanSums purchase={purchase} bill={bill} />
      {bill.toType === undefined ? (
        <p class="said" id="buy-said" role="status">
          {said}
        </p>
      ) : (
        <Amount
          toType={bill.toType}
          typed={typed}
          said={said}
          field={field}
          onType={(text) => {
            setTyped(text);
            setSaid(isAmount(text, bill.toType ?? "") ? "The amount matches." : "");
          }}
          onEnter={() => void buy()}
        />
      )}
      <div class="dacts">
        <button type="button" class="button" onClick={() => (dialog.value = undefined)}>
          Keep editing
        </button>
        <button
          type="button"
          class="button primary"
          aria-disabled={block !== undefined}
          aria-describedby="buy-said"
          onClick={() => void buy()}
        >
          Buy for {showUsd(bill.total)}
        </button>
      </div>
    </Modal>
  );
}

/** Why it cannot be bought as it stands. */
function blockOf(bill: Bill, typed: string): string | undefined {
  if (bill.requests === 0) return "Select at least one shot.";
  if (bill.unknown.length > 0) {
    return `The price of ${bill.unknown.join(", ")} is not known. Deselect it, or set budget.unknown_prices.`;
  }
  if (bill.over > 0n) return "Deselect something, or raise the film’s budget first.";
  if (bill.toType === undefined || isAmount(typed, bill.toType)) return undefined;
  return `Type ${bill.toType}, the exact total, to buy.`;
}

function Amount(props: {
  readonly toType: string;
  readonly typed: string;
  readonly said: string;
  readonly field: { current: HTMLInputElement | null };
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
}) {
  const { toType, typed, said, field, onType, onEnter } = props;
  const limit = view.value?.money.confirmAboveUsd;
  return (
    <div class="conf">
      <label for="amount">
        This is over your {showUsd(limit)} limit. Type <b>{toType}</b> to buy.
      </label>
      <input
        id="amount"
        ref={field}
        inputMode="decimal"
        autocomplete="off"
        autofocus
        aria-describedby="buy-said"
        value={typed}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onEnter();
        }}
      />
      <p class="said" id="buy-said" role="status">
        {said}
      </p>
    </div>
  );
}
