import { useEffect, useState } from "preact/hooks";
import type { HistoryView, StudioVersion, VersionPriceView } from "../../api/studio-history.ts";
import { showUsd } from "../kit/usd.ts";
import { counted } from "../panel/words.ts";
import { askPrice } from "./ask-history.ts";

/** Two commits, or one and the files as they are now. */
export type Chosen = { readonly before: string; readonly after?: string };

type List = Extract<HistoryView, { readonly ok: true }>;

const pageLength = 20;

/** The commits, with what the film of each costs. A commit is compared with a later one, or with now. */
export function VersionList(props: {
  readonly history: List;
  readonly chosen: Chosen;
  readonly choose: (chosen: Chosen) => void;
}) {
  const { history, chosen, choose } = props;
  const [shown, setShown] = useState(pageLength);
  const versions = history.versions.slice(0, shown);
  const prices = usePrices(versions);
  const [at, to] = [chosen.before, chosen.after ?? ""].map((hash) =>
    history.versions.findIndex((one) => one.hash === hash),
  );
  // The earlier of two is always before the later one.
  const setBefore = (index: number): void => {
    const { hash } = history.versions[index]!;
    const isLater = to === -1 || to! < index;
    choose({
      before: hash,
      ...(isLater && chosen.after !== undefined ? { after: chosen.after } : {}),
    });
  };
  const setAfter = (index: number): void => {
    const { hash } = history.versions[index]!;
    const earlier = at! > index ? chosen.before : history.versions[index + 1]?.hash;
    choose({ before: earlier ?? hash, after: hash });
  };
  return (
    <section class="commits" aria-label="Commits">
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">Version</th>
            <th scope="col">Price of the film</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td />
            <td>
              <input
                type="radio"
                name="after"
                aria-label="To: now"
                checked={chosen.after === undefined}
                onChange={() => choose({ before: chosen.before })}
              />
            </td>
            <td>
              <b>Now</b> <span class="why">the files as they are</span>
            </td>
            <td />
          </tr>
          {versions.map((version, index) => (
            <Row
              key={version.hash}
              version={version}
              chosen={chosen}
              price={prices.get(version.hash)}
              setBefore={() => setBefore(index)}
              setAfter={() => setAfter(index)}
            />
          ))}
        </tbody>
      </table>
      <More history={history} shown={shown} show={setShown} />
    </section>
  );
}

function Row(props: {
  readonly version: StudioVersion;
  readonly chosen: Chosen;
  readonly price: VersionPriceView | undefined;
  readonly setBefore: () => void;
  readonly setAfter: () => void;
}) {
  const { version, chosen, price, setBefore, setAfter } = props;
  return (
    <tr>
      <td>
        <input
          type="radio"
          name="before"
          aria-label={`From: ${describe(version)}`}
          checked={version.hash === chosen.before}
          onChange={setBefore}
        />
      </td>
      <td>
        <input
          type="radio"
          name="after"
          aria-label={`To: ${describe(version)}`}
          checked={version.hash === chosen.after}
          onChange={setAfter}
        />
      </td>
      <td>
        <Commit version={version} />
      </td>
      <td>
        <Price found={price} />
      </td>
    </tr>
  );
}

function More(props: {
  readonly history: List;
  readonly shown: number;
  readonly show: (count: number) => void;
}) {
  const { history, shown, show } = props;
  const left = history.versions.length - shown;
  if (left > 0) {
    return (
      <button type="button" class="button" onClick={() => show(shown + pageLength)}>
        Show {Math.min(left, pageLength)} older
      </button>
    );
  }
  if (history.hasMore) return <p class="why">For older commits, use storyreel diff or git log.</p>;
  return history.isShallow ? (
    <p class="why">This clone is shallow: git has no older commits here.</p>
  ) : null;
}

function describe({ subject, hash }: StudioVersion): string {
  return `${subject} (${hash.slice(0, 8)})`;
}

function Commit({ version }: { readonly version: StudioVersion }) {
  const { subject, hash, author, date, isOfFilm } = version;
  return (
    <>
      <span class="subject">{subject === "" ? "(no subject)" : subject}</span>
      <br />
      <span class="why">
        <span class="mono">{hash.slice(0, 8)}</span> · {author} · {formatDate(date)}
        {isOfFilm ? "" : " · does not change the film"}
      </span>
    </>
  );
}

function Price({ found }: { readonly found: VersionPriceView | undefined }) {
  if (found === undefined) return <span class="why">…</span>;
  if (!found.ok) {
    const word = found.code === "missing" ? "no film yet" : "has mistakes";
    return (
      <span class="why" title={found.message}>
        {found.code === "missing" || found.code === "mistake" ? word : "unknown"}
      </span>
    );
  }
  return (
    <>
      {showUsd(found.usd)}
      {found.unknownPrice === 0 ? "" : " and more"}
      <br />
      <span class="why">{counted(found.shots, "shot")}</span>
    </>
  );
}

function formatDate(date: string): string {
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) return date;
  return time.toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}

/** Asked for one after the other: each is a film to be planned. */
function usePrices(versions: readonly StudioVersion[]): ReadonlyMap<string, VersionPriceView> {
  const [prices, setPrices] = useState<ReadonlyMap<string, VersionPriceView>>(new Map());
  useEffect(() => {
    const leaving = new AbortController();
    void (async () => {
      for (const { hash } of versions) {
        if (prices.has(hash)) continue;
        const found = await askPrice(hash, leaving.signal);
        if (leaving.signal.aborted || (!found.ok && found.code === "stopped")) return;
        setPrices((before) => new Map(before).set(hash, found));
      }
    })();
    return () => leaving.abort();
  }, [versions.map(({ hash }) => hash).join(" ")]);
  return prices;
}
