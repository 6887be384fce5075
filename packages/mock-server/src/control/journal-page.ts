import type { Answer } from "../api/answer.ts";

/** The page over the calls of a session: one file that asks nobody but this server. It only reads. */
export function journalPage(): Answer {
  return {
    status: 200,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "content-security-policy":
        "default-src 'none'; connect-src 'self'; img-src data:; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    body: page,
  };
}

const style = `
:root { color-scheme: light dark; --line: light-dark(#d9d9de, #3a3a40); --soft: light-dark(#66666e, #a0a0a8); --miss: light-dark(#b3261e, #ff8a80); --good: light-dark(#1b6e3c, #7fd8a0); }
* { box-sizing: border-box; }
body { margin: 0; font: 14px/1.5 system-ui, sans-serif; background: light-dark(#fbfbfc, #17171a); color: light-dark(#1b1b1f, #ececf0); }
header { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: center; padding: 16px 24px; border-bottom: 1px solid var(--line); }
h1 { font-size: 16px; margin: 0; }
main { padding: 8px 24px 48px; max-width: 1400px; }
h2 { font-size: 14px; margin: 28px 0 8px; }
label { display: inline-flex; gap: 6px; align-items: center; color: var(--soft); }
input, select { font: inherit; padding: 4px 8px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { font-weight: 600; color: var(--soft); white-space: nowrap; }
td { overflow-wrap: anywhere; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; padding-right: 16px; white-space: nowrap; }
code { font: 12.5px ui-monospace, monospace; }
#calls td:nth-child(2) { white-space: nowrap; }
@media (max-width: 700px) {
  thead { display: none; }
  tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--line); }
  td, td.n { display: block; padding: 0; border: 0; text-align: left; }
}
.miss { color: var(--miss); }
.good { color: var(--good); }
.soft { color: var(--soft); }
ul { margin: 4px 0 0; padding-left: 18px; }
.empty { color: var(--soft); padding: 12px 0; }
`;

const script = `
const asked = new URLSearchParams(location.search).get("session");
const base = asked ? "/s/" + encodeURIComponent(asked) + "/__mock/" : location.pathname.replace(/\\/?$/, "/");
const at = (id) => document.getElementById(id);
const make = (tag, text, name) => {
  const element = document.createElement(tag);
  if (text !== undefined) element.textContent = text;
  if (name) element.className = name;
  return element;
};
const ask = async (path) => {
  const response = await fetch(base + path);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error || response.status);
  return answer;
};
const show = (value) => value === undefined ? "nothing" : JSON.stringify(value);
const idOf = (id, tag, name) => {
  const element = make(tag, id.slice(0, 8), name);
  element.title = id;
  return element;
};
const some = (count, one) => count + " " + one + (count === 1 ? "" : "s");
const missCell = (missed) => {
  const cell = make("td");
  cell.append(make("span", missed.error, "miss"));
  const list = make("ul");
  for (const { recording, differences } of missed.candidates || []) {
    for (const { path, sent, recorded } of differences) {
      const item = make("li");
      item.append(make("code", path), ": sent ", make("code", show(sent)), ", but ", make("b", recording), " has ", make("code", show(recorded)));
      list.append(item);
    }
  }
  if (!list.children.length && (missed.nearest || []).length) list.append(make("li", "closest: " + missed.nearest.join(", ")));
  if (list.children.length) cell.append(list);
  return cell;
};
const callRow = (call) => {
  const row = make("tr");
  row.append(make("td", call.index, "n"), make("td", call.route));
  const target = make("td");
  target.append(make("code", call.method + " " + call.target));
  if (call.label) target.append(" ", make("span", call.label, "soft"));
  row.append(target, make("td", call.status, "n" + (call.status >= 400 ? " miss" : "")));
  if (call.missed) row.append(missCell(call.missed));
  else {
    const cell = make("td");
    if (call.recording) cell.append(make("span", call.recording, "good"));
    if (call.fault) cell.append(" ", make("span", "fault: " + call.fault, "miss"));
    if (call.error) cell.append(make("span", call.error, "miss"));
    if (call.requestId) cell.append(" ", idOf(call.requestId, "code", "soft"));
    row.append(cell);
  }
  return row;
};
const requestRow = (request) => {
  const row = make("tr");
  row.append(idOf(request.requestId, "td"), make("td", request.modelId), make("td", request.label || ""), make("td", request.recording));
  row.append(make("td", request.status, request.status === "success" ? "good" : request.status === "failed" ? "miss" : ""));
  const payload = make("td");
  payload.append(make("code", JSON.stringify(request.payload).slice(0, 300)));
  row.append(payload);
  return row;
};
const fill = (id, rows, empty) => {
  at(id).replaceChildren(...rows);
  at(id + "-empty").hidden = rows.length > 0;
  at(id + "-empty").textContent = empty;
};
let timer;
let seen;
async function load() {
  clearTimeout(timer);
  try {
    const [{ calls, total }, { requests, total: accepted }, { sessions }] = await Promise.all([ask("calls?limit=500"), ask("requests?limit=200"), ask("sessions")]);
    at("problem").textContent = "";
    // What is shown stays as it is, with what a person has marked in it, until there is something new.
    const news = JSON.stringify([calls, requests, sessions, at("filter").value, at("only").checked]);
    if (news === seen) return;
    seen = news;
    const words = at("filter").value.toLowerCase();
    const fits = (call) => (!at("only").checked || call.missed) && JSON.stringify(call).toLowerCase().includes(words);
    const shown = calls.filter(fits).reverse();
    fill("calls", shown.map(callRow), calls.length ? "No calls match the filter." : "No calls yet.");
    fill("requests", requests.reverse().map(requestRow), "No requests yet.");
    const missed = calls.filter((call) => call.missed).length;
    at("sum").textContent = some(total, "call") + ", " + some(accepted, "request") + ", " + missed + " not matched";
    const here = (/^\\/s\\/([^/]+)\\//.exec(base) || [])[1] || "";
    at("session").replaceChildren(...sessions.map(({ name }) => {
      const option = make("option", name || "(default)");
      option.value = name;
      option.selected = name === here;
      return option;
    }));
  } catch (error) {
    at("problem").textContent = "The mock does not answer: " + error.message;
  } finally {
    if (at("live").checked) timer = setTimeout(load, 2000);
  }
}
at("filter").oninput = at("only").onchange = at("live").onchange = load;
at("session").onchange = (event) => {
  location.href = (event.target.value ? "/s/" + event.target.value : "") + "/__mock/";
};
load();
`;

const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Mock: calls</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<header>
  <h1>storyreel mock</h1>
  <label>Session <select id="session"></select></label>
  <label>Filter <input id="filter" type="search" placeholder="path, status, label"></label>
  <label><input id="only" type="checkbox"> Not matched only</label>
  <label><input id="live" type="checkbox" checked> Follow</label>
  <span id="sum" class="soft" role="status"></span>
  <span id="problem" class="miss" role="alert"></span>
</header>
<main>
  <h2>Calls</h2>
  <table>
    <thead><tr><th class="n">#</th><th>Route</th><th>Call</th><th class="n">Status</th><th>Matched, or what is missing</th></tr></thead>
    <tbody id="calls"></tbody>
  </table>
  <div id="calls-empty" class="empty"></div>
  <h2>Requests</h2>
  <table>
    <thead><tr><th>Id</th><th>Model</th><th>Label</th><th>Recording</th><th>Status</th><th>Payload</th></tr></thead>
    <tbody id="requests"></tbody>
  </table>
  <div id="requests-empty" class="empty"></div>
</main>
<script>${script}</script>
</html>
`;
