import type { PlannedRequest, PlanView } from "../../api/studio-view.ts";
import { showUsd } from "../kit/usd.ts";
import { view } from "../store/store.ts";
import { rowsOf, shortDigest, type Bill, type Purchase } from "./purchase.ts";

/** One row a request: why, how it is priced, what it costs. */
export function PlanRows(props: {
  readonly plan: PlanView;
  readonly purchase: Purchase;
  readonly bill: Bill;
  readonly onToggle: (row: PlannedRequest) => void;
}) {
  const { plan, purchase, bill, onToggle } = props;
  const rows = rowsOf(plan, purchase.shot);
  return (
    <table class="plan">
      <thead>
        <tr>
          <th scope="col">Shot</th>
          <th scope="col">How it is priced</th>
          <th scope="col">Price</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const isIn = purchase.ticked.has(row.takeKey);
          return (
            <tr key={row.takeKey} class={isIn ? "" : "out"}>
              <td>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={isIn}
                    aria-label={`Buy ${row.shot}, take ${row.take}`}
                    onChange={() => onToggle(row)}
                  />
                  <span>
                    {row.shot}
                    <br />
                    <span class="why">
                      take {row.take}, {row.why}
                      {row.alsoFor === undefined ? "" : `, also for ${row.alsoFor.join(", ")}`}
                    </span>
                  </span>
                </label>
              </td>
              <td class="why">
                {row.model}
                <br />
                {row.arithmetic}
              </td>
              <td>{row.usd === undefined ? "not known" : showUsd(row.usd)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={2}>Total</td>
          <td>{showUsd(bill.total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What is left afterwards, and which plan this is. */
export function PlanSums({ purchase, bill }: { readonly purchase: Purchase; readonly bill: Bill }) {
  const { money, board } = view.value ?? {};
  return (
    <>
      {bill.leftAfter === undefined ? null : (
        <p class="sum">
          <span>Left after this, of {showUsd(money?.maxUsd)}</span>
          <b>{showUsd(bill.leftAfter)}</b>
        </p>
      )}
      <p class="sum">
        <span>Plan digest</span>
        <b>{shortDigest(purchase.digest)}</b>
      </p>
      {bill.over === 0n ? null : (
        <p class="over">
          This would pass the film’s budget by {showUsd(bill.over)}.
          {money?.budgetLine === undefined
            ? ""
            : ` The budget is set in ${board?.name}, line ${money.budgetLine}.`}
        </p>
      )}
    </>
  );
}
