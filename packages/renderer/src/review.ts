export { buildReview } from "./inspect/review/build-review.ts";
export { formatReview } from "./inspect/review/format-review.ts";
export { partMedia } from "./inspect/review/part-media.ts";
export { takeClips } from "./inspect/review/take-clips.ts";
export { takePosters } from "./inspect/review/take-posters.ts";
export { isCurrentFilm } from "./render/deliver/deliver-films.ts";
