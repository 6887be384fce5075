import type { StudioShot, StudioView } from "../../api/studio-view.ts";
import { Modal } from "../panel/modal.tsx";
import { counted } from "../panel/words.ts";
import { dialog, view } from "../store/store.ts";
import { parseUsd, showUsd } from "../kit/usd.ts";

/** What the film has cost so far, shot by shot. */
export function BillDialog() {
  const now = view.value;
  if (now === undefined) return null;
  const { money, board } = now;
  return (
    <Modal title="The bill">
      <p class="lead">What the film has cost so far.</p>
      <Shots view={now} />
      <p class="sum">
        <span>Spent on the film</span>
        <b>{showUsd(money.spentUsd)}</b>
      </p>
      <p class="sum">
        <span>Reserved for open requests</span>
        <b>{showUsd(money.reservedUsd)}</b>
      </p>
      {money.maxUsd === undefined ? null : (
        <p class="sum">
          <span>Left of {showUsd(money.maxUsd)}</span>
          <b>{showUsd(money.leftUsd)}</b>
        </p>
      )}
      <p class="cmd">$ storyreel costs {board.word}</p>
      <div class="dacts">
        <button type="button" class="button" onClick={() => (dialog.value = undefined)}>
          Close
        </button>
      </div>
    </Modal>
  );
}

function boughtTakes(takes: StudioShot["takes"]): string {
  const bought = takes.filter(({ state }) => state !== "new" && state !== "failed").length;
  return bought === 0 ? "" : counted(bought, "take");
}

function Shots({ view: { shots, money } }: { readonly view: StudioView }) {
  const paid = shots.filter(({ spentUsd }) => parseUsd(spentUsd) > 0n);
  const sum = paid.reduce((total, { spentUsd }) => total + parseUsd(spentUsd), 0n);
  const rest = parseUsd(money.spentUsd) - sum;
  return (
    <table class="plan">
      <thead>
        <tr>
          <th scope="col">Shot</th>
          <th scope="col">Takes</th>
          <th scope="col">Paid</th>
        </tr>
      </thead>
      <tbody>
        {paid.map(({ id, takes, spentUsd, model }) => (
          <tr key={id}>
            <td>
              {id}
              <br />
              <span class="why">{model}</span>
            </td>
            <td class="why">{boughtTakes(takes)}</td>
            <td>{showUsd(spentUsd)}</td>
          </tr>
        ))}
        {rest > 0n ? (
          <tr>
            <td>Everything else</td>
            <td class="why">narration, music, pictures, removed shots</td>
            <td>{showUsd(rest)}</td>
          </tr>
        ) : null}
        {paid.length === 0 && rest <= 0n ? (
          <tr>
            <td colSpan={3} class="why">
              Nothing has been paid yet.
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
