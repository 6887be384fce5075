import { stateRules } from "../../kit/look/look-style.ts";

/** What a review page adds to the style of all pages. */
export const reviewStyle = `
${stateRules()}
.glyph{width:.75rem;height:.75rem;margin-right:.35rem;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;flex:none;vertical-align:-.06rem}
.state,.glyph{color:var(--state,var(--soft))}
span.state{border:0;padding:0;font-size:.8rem}
video{display:block;width:100%;background:var(--well);border-radius:3px}
#film{max-height:62vh}
.overview{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.75rem;margin:0 0 1.5rem;padding:0;list-style:none;font-size:.8rem}
.overview a{display:block;overflow-wrap:anywhere}
.overview .frame{display:none;aspect-ratio:16/9;margin-bottom:.3rem;border-radius:3px;overflow:hidden;background:var(--well)}
.overview img{display:block;width:100%;height:100%;object-fit:cover}
.overview.pictures .frame{display:block}
.overview .frame.none{background:none;border:1px dashed var(--edge)}
.overview a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.shot{display:grid;grid-template-columns:minmax(0,26rem) minmax(0,1fr);gap:1.5rem;align-items:start;margin:0 0 1.5rem;padding:1.5rem 0 0;border-top:1px solid var(--line);content-visibility:auto;contain-intrinsic-size:auto 17rem}
.shot:focus-visible{outline:2px solid var(--accent);outline-offset:6px}
.shot.state-disabled .poster{opacity:.7}
h2+.shot{padding-top:0;border:0}
.poster{display:block;width:100%;max-height:26rem;object-fit:contain;border-radius:3px;background:var(--well)}
.poster.none,.takes .none{display:grid;place-items:center;background:none;border:1px dashed var(--edge);border-radius:3px;color:var(--soft)}
.shot.state-disabled .poster.none{background:repeating-linear-gradient(135deg,var(--raised) 0 5px,transparent 5px 10px)}
.state-failed .poster.none{color:var(--failed)}
.prompt{margin:.25rem 0 .75rem;overflow-wrap:anywhere;white-space:pre-line}
.prompt small{color:var(--soft);font-size:.7rem;margin-right:.25rem}
.prompt .camera{color:var(--camera)}.prompt .place{color:var(--place)}.prompt .person{color:var(--person)}.prompt .style{color:var(--style)}
.takes{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:1rem;margin:0;padding:0;list-style:none;font-size:.85rem}
.takes li{display:grid;gap:.4rem;align-content:start}
.takes img,.takes video,.takes .none{width:100%;aspect-ratio:16/9;object-fit:contain;background-color:var(--well)}
.takes img{border-radius:3px}
.takes .none{background:none}
.takes li.chosen>:is(img,video){outline:2px solid var(--accent);outline-offset:2px}
.takes small,.part small{color:var(--soft)}
.takes .why{display:block;color:var(--failed);overflow-wrap:anywhere}
.part{margin:.75rem 0 0;padding:.6rem 0 0;border-top:1px solid var(--line);font-size:.9rem}
.part p{margin:0 0 .4rem}
audio{max-width:100%;height:2.2rem}
@media (max-width:44rem){.shot{grid-template-columns:1fr}.overview{grid-template-columns:repeat(auto-fill,minmax(6.5rem,1fr))}}
@media print{#film,audio{display:none}.overview{grid-template-columns:repeat(5,1fr)}.shot{break-inside:avoid;grid-template-columns:6cm 1fr;padding:.3cm 0;content-visibility:visible}}
`;
