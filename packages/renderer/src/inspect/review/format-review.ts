import { escapeXml as escape } from "../../kit/escape-xml.ts";
import { toneOfOrigin } from "../../kit/look/palette.ts";
import { formatPage } from "../page/format-page.ts";
import { formatGlyph, formatState, shotState, stateLabel } from "./format-state.ts";
import { reviewScript } from "./review-script.ts";
import { reviewStyle } from "./review-style.ts";
import type { Review, ReviewPart, ReviewShot, ReviewTake } from "./review.ts";

/**
 * A review as one HTML page that loads nothing from the network: pictures are embedded, and the film is linked by its relative
 * path. The page is readable without scripts; they add keys for moving between shots and playing the film.
 */
export function formatReview(review: Review): string {
  const { title, language, isRehearsal, shots } = review;
  const spoken = langOf(language);
  return formatPage({
    title: `${title} – review`,
    lang: langOf(language ?? "en"),
    policy: "img-src data:; media-src 'self' file: data:",
    style: reviewStyle,
    bodyAttributes: langOf(language === undefined ? undefined : "en"),
    body: `<header>
<h1><span${spoken}>${escape(title)}</span>${isRehearsal ? ' <span class="badge">rehearsal</span>' : ""}</h1>
<p class="facts">${[...review.facts, ...describeMoney(review)].map(escape).join(" · ")}</p>
${formatFilm(review)}
</header>
<nav aria-label="Filter">
<input id="filter" type="search" placeholder="Find a shot, a word, a model" aria-label="Filter shots">
<span class="states">${formatStates(shots)}</span>
<label class="keys"><input id="keys" type="checkbox" checked=""> <kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>p</kbd> play from here · <kbd>/</kbd> find</label>
<output id="count" aria-live="polite"></output>
</nav>
<main>
${formatOverview(shots)}${formatShots(shots, spoken)}
${formatFilmParts(review)}</main>
`,
    script: reviewScript,
  });
}

/** The page is in English around the words of the film. */
function langOf(language: string | undefined): string {
  return language === undefined ? "" : ` lang="${escape(language)}"`;
}

function describeMoney({ money, openUsd, openAssumedUsd, isRehearsal }: Review): readonly string[] {
  if (isRehearsal) return ["stand-in clips, nothing is charged"];
  const assumed = openAssumedUsd === "0.00" ? "" : `, $${openAssumedUsd} of it assumed`;
  return [...money, ...(openUsd === "0.00" ? [] : [`$${openUsd} still to pay${assumed}`])];
}

function formatFilm({ film, title, shots }: Review): string {
  if (film === undefined) return '<p class="empty">No film yet.</p>';
  const note = film.isOutdated
    ? '<p class="empty">The storyboard has changed since this film was made.</p>'
    : "";
  const poster = shots.find((shot) => shot.poster !== undefined)?.poster;
  const still = poster === undefined ? "" : ` poster="${escape(poster)}"`;
  const [href, name] = [escape(film.href), escape(title)];
  switch (film.href.slice(-4)) {
    case ".gif":
      return `<img src="${href}" alt="${name}">${note}`;
    case ".wav":
      return `<audio id="film" controls preload="metadata" src="${href}" aria-label="${name}"></audio>${note}`;
    case ".mov":
      return `<p class="empty"><a href="${href}">The film</a> is a MOV, which browsers do not play.</p>${note}`;
    default:
      return `<video id="film" controls preload="metadata"${still} src="${href}" aria-label="${name}"></video>${note}`;
  }
}

/** All shots at a glance, each a link. The script puts in the pictures that the page has already. */
function formatOverview(shots: readonly ReviewShot[]): string {
  if (shots.length < 2) return "";
  const rows = shots.map(
    ({ id, state }) =>
      `<li><a href="#shot-${escape(id)}"><span class="frame"></span>${formatGlyph(state)}${escape(id)}<span class="unseen"> ${stateLabel(state)}</span></a></li>`,
  );
  return `<ol class="overview" aria-label="All shots">${rows.join("")}</ol>\n`;
}

function formatStates(shots: readonly ReviewShot[]): string {
  const counts = new Map<ReviewShot["state"], number>();
  for (const { state } of shots) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts]
    .map(
      ([state, count]) =>
        `<button type="button" class="state state-${shotState(state)}" data-state="${state}" aria-pressed="false">${formatGlyph(state)}${count} ${stateLabel(state).toLowerCase()}</button>`,
    )
    .join("");
}

function formatShots(shots: readonly ReviewShot[], spoken: string): string {
  let scene: string | undefined;
  // Below the title, no level of headings is left out.
  const first = shots[0]?.scene === undefined ? '<h2 class="unseen">Shots</h2>\n' : "";
  const rows = shots.map((shot) => {
    const head =
      shot.scene === scene || shot.scene === undefined
        ? ""
        : `<h2${spoken}>${escape(shot.scene)}</h2>\n`;
    scene = shot.scene;
    return head + formatShot(shot, spoken);
  });
  return first + rows.join("\n");
}

function formatShot(shot: ReviewShot, spoken: string): string {
  const { id, state, startSeconds } = shot;
  const start = startSeconds === undefined ? "" : ` data-start="${startSeconds.toFixed(3)}"`;
  const times = [
    startSeconds === undefined ? undefined : clock(startSeconds),
    shot.seconds === undefined ? undefined : `${shot.seconds} s`,
    shot.model,
  ].filter((one) => one !== undefined);
  return `<article id="shot-${escape(id)}" class="shot state-${shotState(state)}" data-state="${state}" tabindex="-1" aria-labelledby="name-${escape(id)}"${start}>
${formatPoster(shot)}
<div class="words">
<h3 id="name-${escape(id)}"><a href="#shot-${escape(id)}">${escape(id)}</a> ${formatState(state)}</h3>
<p class="facts">${times.map(escape).join(" · ")}</p>
<p class="prompt">${shot.promptParts.map(({ text, origin }) => `<span title="${escape(origin)}">${escape(text)} <small class="${toneOfOrigin(origin) ?? "own"}">${escape(origin)}</small></span>`).join(" ")}</p>
${formatNotes(shot.notes, spoken)}${formatTakes(shot.takes)}${shot.parts.map(formatPart).join("")}
</div>
</article>`;
}

/** What belongs to no shot. */
function formatFilmParts({ parts }: Review): string {
  if (parts.length === 0) return "";
  return `<h2>For the whole film</h2>\n${parts.map(formatPart).join("\n")}\n`;
}

function formatPart({ id, label, kind, state, model, words, takes }: ReviewPart): string {
  const many = takes.length > 1;
  const made = takes.map((take) => {
    const { name, poster, isChosen, cost, failure, date } = take;
    const shown = poster === undefined ? "" : formatMade(kind, poster, `${id}, take ${name}`);
    const facts = [failure ?? stateLabel(take.state), cost, ...(date === undefined ? [] : [date])];
    const mark = many && isChosen ? markChosen(take) : "";
    const called = many ? `take ${escape(name)}${mark}<br>` : "";
    return `<li${isChosen ? ' class="chosen"' : ""}>${shown}<span>${called}<small>${facts.map(escape).join(" · ")}</small></span></li>`;
  });
  return `<section class="part" aria-label="${escape(id)}"><p><b>${escape(label)}</b> ${formatState(state)} <small>${escape(id)} · ${escape(model)}</small></p><p class="prompt">${escape(words)}</p><ul class="takes">${made.join("")}</ul></section>`;
}

function formatMade(kind: ReviewPart["kind"], url: string, name: string): string {
  return kind === "picture"
    ? `<img src="${escape(url)}" alt="${escape(name)}" loading="lazy">`
    : `<audio controls preload="none" src="${escape(url)}" aria-label="${escape(name)}"></audio>`;
}

function formatPoster({ id, poster, clip, shape, state }: ReviewShot): string {
  const style = `style="aspect-ratio:${shape.toFixed(4)}"`;
  if (poster === undefined && clip === undefined) {
    return `<div class="poster none" ${style}>${posterWords(state)}</div>`;
  }
  return clip === undefined
    ? `<img class="poster" ${style} src="${escape(poster ?? "")}" alt="Shot ${escape(id)}" loading="lazy">`
    : formatClip({ clip, poster, name: `Shot ${id}`, attributes: `class="poster" ${style}` });
}

/** Nothing is loaded before somebody plays it; without the file beside the page, the picture stays. */
function formatClip(video: {
  readonly clip: string;
  readonly poster: string | undefined;
  readonly name: string;
  readonly attributes?: string;
}): string {
  const { clip, poster, name, attributes = "" } = video;
  const still = poster === undefined ? "" : ` poster="${escape(poster)}"`;
  return `<video ${attributes} controls preload="none"${still} src="${escape(clip)}" aria-label="${escape(name)}"></video>`;
}

function posterWords(state: ReviewShot["state"]): string {
  switch (state) {
    case "disabled":
      return "not in the film";
    case "failed":
    case "no-video":
    case "unusable-clip":
      return stateLabel(state);
    case "new":
    case "ordered":
    case "running":
    case "finished":
    case "to-download":
    case "uncertain":
    case "stale":
      return "no clip yet";
  }
}

function formatNotes(notes: ReviewShot["notes"], spoken: string): string {
  if (notes.length === 0) return "";
  const rows = notes.map(({ name, text, isSpoken }) => {
    return `<dt>${escape(name)}</dt><dd${isSpoken ? spoken : ""}>${escape(text)}</dd>`;
  });
  return `<dl>${rows.join("")}</dl>\n`;
}

function formatTakes(takes: readonly ReviewTake[]): string {
  if (takes.length === 0) return "";
  const hasChoice = takes.length > 1;
  const hasPictures = hasChoice && takes.some(({ poster, clip }) => (poster ?? clip) !== undefined);
  return `<ul class="takes">${takes.map((take) => formatTake(take, { hasChoice, hasPictures })).join("")}</ul>`;
}

function formatTake(
  take: ReviewTake,
  { hasChoice, hasPictures }: { readonly hasChoice: boolean; readonly hasPictures: boolean },
): string {
  const { name, isChosen, state, failure, cost, seconds, date, changed } = take;
  const facts = [
    `${seconds} s`,
    cost,
    ...(date === undefined ? [] : [date]),
    ...(changed.length === 0 ? [] : [`made with a different ${changed.join(", ")}`]),
  ];
  // One that is still to be made is not in the film yet.
  const isInFilm = isChosen && (state === "finished" || state === "to-download");
  const mark = hasChoice && isChosen && (isInFilm || take.isAwaited) ? markChosen(take) : "";
  const why = failure === undefined ? "" : `<span class="why">${escape(failure)}</span>`;
  const picture = hasPictures ? formatTakePicture(take) : "";
  return `<li${isInFilm ? ' class="chosen"' : ""}>${picture}<span>take ${escape(name)}${mark} ${formatState(state)}<br><small>${facts.map(escape).join(" · ")}</small>${why}</span></li>`;
}

function markChosen({ isAwaited }: ReviewTake): string {
  return ` <b>${isAwaited ? "chosen; not generated yet" : "in the film"}</b>`;
}

function formatTakePicture({ name, clip, poster, state }: ReviewTake): string {
  const called = `Take ${name}`;
  if (clip !== undefined) return formatClip({ clip, poster, name: called });
  return poster === undefined
    ? `<span class="none">${posterWords(state)}</span>`
    : `<img src="${escape(poster)}" alt="${escape(called)}" loading="lazy">`;
}

function clock(seconds: number): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  const whole = Math.floor(seconds);
  const tenth = Math.floor((seconds - whole) * 10);
  return `${two(Math.floor(whole / 60))}:${two(whole % 60)}.${tenth}`;
}
