/** What a review page adds to the style of all pages. */
export const reviewStyle = `
.state.finished{color:var(--done)}.state.new,.state.running,.state.to-download{color:var(--open)}.state.uncertain,.state.failed,.state.no-video,.state.unusable-clip{color:var(--bad)}
video{display:block;width:100%;max-height:55vh;background:#000;border-radius:.5rem}
.shot{display:grid;grid-template-columns:minmax(0,20rem) minmax(0,1fr);gap:1.25rem;align-items:start;margin:0 0 1rem;padding:1rem;background:var(--card);border:1px solid var(--line);border-radius:.6rem;scroll-margin-top:5rem;content-visibility:auto;contain-intrinsic-size:auto 15rem}
.shot:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.shot.disabled{opacity:.6}
.poster{display:block;width:100%;max-height:26rem;object-fit:contain;border-radius:.35rem;background:#000}
.poster.none{display:grid;place-items:center;background:none;border:1px dashed var(--line);color:var(--soft)}
.prompt{margin:.25rem 0 .75rem;overflow-wrap:anywhere;white-space:pre-line}
.prompt small{color:var(--soft);font-size:.7rem;margin-right:.25rem}
.takes{display:flex;flex-wrap:wrap;gap:.5rem 1rem;margin:0;padding:0;list-style:none;font-size:.85rem}
.takes li{display:flex;gap:.5rem;align-items:center;border-left:3px solid var(--line);padding-left:.5rem}
.takes li.chosen{border-color:var(--done)}
.takes img{height:3.4rem;border-radius:.25rem}
.takes small,.part small{color:var(--soft)}
.part{margin:.75rem 0 0;padding:.6rem 0 0;border-top:1px solid var(--line);font-size:.9rem}
.part p{margin:0 0 .4rem}
.part .takes img{height:6rem}
audio{max-width:100%;height:2.2rem}
@media (max-width:44rem){.shot{grid-template-columns:1fr}}
@media print{video,audio{display:none}.shot{break-inside:avoid;grid-template-columns:6cm 1fr;padding:.3cm;content-visibility:visible}}
`;
