import { addStyle } from "../kit/add-style.ts";
import { useEffect, useState } from "preact/hooks";
import type { ComparisonView, HistoryRefusal, HistoryView } from "../../api/studio-history.ts";
import { sentences } from "../../api/sentences.ts";
import { Modal } from "../panel/modal.tsx";
import { dialog, view } from "../store/store.ts";
import { askComparison, askVersions } from "./ask-history.ts";
import { Differences } from "./differences.tsx";
import { VersionList, type Chosen } from "./version-list.tsx";
import { VersionStrips } from "./version-strips.tsx";
import styles from "./history.css?inline";

addStyle(styles);

/** Two versions of the film above each other, and the commits to choose from. */
export function VersionsDialog() {
  const [history, setHistory] = useState<HistoryView>();
  const [chosen, setChosen] = useState<Chosen>();
  const [comparison, setComparison] = useState<ComparisonView>();
  const [isLate, setIsLate] = useState(false);
  const now = view.value;
  // What is different now may be different again after an edit, a choice or a purchase.
  const state = `${now?.board.sha256} ${now?.board.git?.uncommitted} ${now?.money.spentUsd}`;
  useEffect(() => {
    const leaving = new AbortController();
    void askVersions(leaving.signal).then((found) => {
      if (leaving.signal.aborted) return;
      setHistory(found);
      const [last] = found.ok ? found.versions : [];
      if (last !== undefined) setChosen((before) => before ?? { before: last.hash });
    });
    return () => leaving.abort();
  }, [state]);
  useEffect(() => {
    if (chosen === undefined) return;
    const leaving = new AbortController();
    const { signal } = leaving;
    const late = setTimeout(() => setIsLate(true), 250);
    void askComparison(chosen.before, chosen.after, signal).then((found) => {
      clearTimeout(late);
      if (signal.aborted) return;
      setIsLate(false);
      setComparison(found);
    });
    return () => {
      clearTimeout(late);
      leaving.abort();
    };
  }, [chosen?.before, chosen?.after, chosen?.after === undefined ? state : ""]);
  return (
    <Modal title="Versions of the film" isFull>
      <div class="versions-body" aria-busy={isLate || history === undefined}>
        {history === undefined ? <p class="why">Reading the history</p> : null}
        {history?.ok === false ? <Refusal refusal={history} /> : null}
        {history?.ok === true && history.versions.length === 0 ? (
          <p>Nothing is committed yet. Commit {now?.board.name} to compare with it later.</p>
        ) : null}
        {comparison === undefined || chosen === undefined ? null : comparison.ok ? (
          <>
            <VersionStrips comparison={comparison} chosen={chosen} />
            <Differences comparison={comparison} />
          </>
        ) : (
          <Refusal refusal={comparison} />
        )}
        {history?.ok === true && history.versions.length > 0 && chosen !== undefined ? (
          <VersionList history={history} chosen={chosen} choose={setChosen} />
        ) : null}
      </div>
      <div class="dacts">
        {comparison?.ok === true ? <p class="cmd grow">$ {comparison.command}</p> : null}
        <button type="button" class="button" onClick={() => (dialog.value = undefined)}>
          Close
        </button>
      </div>
    </Modal>
  );
}

function Refusal({ refusal }: { readonly refusal: HistoryRefusal }) {
  return (
    <p class="refused" role="status">
      {sentences(refusal)}
    </p>
  );
}
