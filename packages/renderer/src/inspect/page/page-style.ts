import { colorRules } from "../../kit/look/look-style.ts";
import { fonts } from "../../kit/look/palette.ts";

/** The style that all pages share, with the colours of the studio. It uses the fonts of the system. */
export const pageStyle = `
:root{${colorRules("light")}--paper:var(--panel);font:16px/1.5 ${fonts.sans}}
@media (prefers-color-scheme:dark){:root{${colorRules("dark")}--paper:var(--room)}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:72rem;padding:2rem 1.25rem 4rem;background:var(--paper);color:var(--ink)}
h1{margin:0;font-size:1.9rem;font-weight:600;letter-spacing:-.02em;line-height:1.2}
h2{margin:2.5rem 0 .75rem;font-size:.95rem;letter-spacing:.04em;color:var(--soft);border-bottom:1px solid var(--line);padding-bottom:.35rem}
h3{margin:0;font-size:1.1rem;display:flex;gap:.6rem;align-items:baseline;flex-wrap:wrap}
a{color:inherit;text-decoration:none}
a:hover{text-decoration:underline}
.facts,.empty{margin:.25rem 0 .75rem;color:var(--soft);font-variant-numeric:tabular-nums}
.badge,.state{font-size:.75rem;font-weight:600;border:1px solid currentColor;border-radius:1rem;padding:.05rem .6rem;vertical-align:middle;background:none;font-family:inherit;white-space:nowrap}
.badge{color:var(--accent)}
.state{color:var(--soft)}
button.state{cursor:pointer;line-height:1.6;min-height:1.5rem}
button.state[aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
nav{position:sticky;top:0;z-index:1;display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:center;margin:1rem 0;padding:.6rem 0;background:var(--paper);border-bottom:1px solid var(--line)}
nav input:not([type=checkbox]){flex:1 1 14rem;min-width:0;font:inherit;padding:.35rem .7rem;color:inherit;background:var(--raised);border:1px solid var(--edge);border-radius:.4rem}
nav :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.states{display:flex;flex-wrap:wrap;gap:.4rem}
.keys{color:var(--soft);font-size:.8rem}
kbd{font:inherit;border:1px solid var(--line);border-radius:.25rem;padding:0 .3rem;background:var(--raised)}
dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.15rem .9rem;margin:0 0 .75rem;font-size:.9rem}
dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
[hidden]{display:none!important}
nav ::placeholder{color:var(--soft);opacity:1}
nav output:empty{display:none}
html{scroll-padding-top:5rem}
@media (max-height:35rem){nav{position:static}html{scroll-padding-top:0}}
@media (pointer:coarse){button.state,nav input:not([type=checkbox]),.keys{min-height:2.75rem}}
@media (forced-colors:active){[aria-pressed=true]{outline:2px solid Highlight}}
@media (prefers-contrast:more){:root{--soft:var(--ink);--edge:var(--ink)}}
@media print{:root{--paper:#fff;--raised:#fff;--ink:#000;--soft:#444;--line:#bbb;font-size:10pt}body{max-width:none;padding:0}nav{display:none}h2{break-after:avoid}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
