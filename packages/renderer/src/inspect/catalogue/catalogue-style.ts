/** What pages of models add to the style of all pages. */
export const catalogueStyle = `
main a,.facts a{text-decoration:underline;text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,pre:focus-visible,.wide:focus-visible,button:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
code,pre{font-family:ui-monospace,"SF Mono",Menlo,Consolas,monospace;font-size:.875em}
code{overflow-wrap:anywhere}
pre{margin:0 0 .75rem;padding:1rem;background:var(--raised);border:1px solid var(--line);border-radius:.6rem;overflow-x:auto;line-height:1.45}
.lead{font-size:1.1rem;margin:.5rem 0}
.price{font-size:1.35rem;font-weight:600;margin:0 0 .35rem;font-variant-numeric:tabular-nums}
.from{color:var(--soft);font-size:.85rem;margin:.15rem 0 .75rem;overflow-wrap:anywhere}
.wide{overflow-x:auto;margin:0 0 .75rem}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.35rem 1rem .35rem 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600}
th[scope=row]{position:sticky;left:0;max-width:9rem;overflow-wrap:anywhere;background:var(--paper)}
td{min-width:7rem}
.models,.parameters,.rules{margin:0;padding:0;list-style:none}
.rules li,.notes li{margin:0 0 .4rem}
.notes{padding-left:1.1rem;margin:0}
.parameters{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,26rem),1fr));gap:.6rem}
.parameters li{padding:.8rem 1rem;background:var(--raised);border:1px solid var(--line);border-radius:.6rem}
.parameters h3{font-size:1rem}
.parameters p{margin:.25rem 0}
.parameters .accepts{font-size:.9rem;overflow-wrap:anywhere}
.models{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:.8rem}
.models li{position:relative;padding:.9rem 1rem;background:var(--raised);border:1px solid var(--line);border-radius:.6rem}
.models li:focus-within{outline:3px solid var(--accent);outline-offset:2px}
.models li:hover{border-color:var(--soft)}
.models h3 a{text-decoration:none}
.models h3 a::after{content:"";position:absolute;inset:0;border-radius:.6rem}
.models h3 a:focus-visible{outline:none}
.models p{margin:.3rem 0 0;font-size:.9rem}
.models .cost{font-variant-numeric:tabular-nums;font-weight:600}
.soft{color:var(--soft)}
nav fieldset{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;border:0;margin:0;padding:0;flex-basis:100%}
nav legend{float:left;color:var(--soft);font-size:.85rem;margin-right:.4rem;min-width:3.5rem}
nav label{display:flex;gap:.4rem;align-items:center;color:var(--soft);font-size:.85rem}
nav input[type=number]{flex:none;width:5.5rem}
nav select{font:inherit;font-size:.85rem;padding:.35rem .5rem;color:var(--ink);background:var(--raised);border:1px solid var(--line);border-radius:.4rem}
nav output{color:var(--soft);font-size:.85rem;margin-left:auto}
@media (max-width:44rem){nav{position:static}nav legend{float:none;min-width:100%;padding:0}h1{font-size:1.6rem}th,td{padding-right:.7rem}}
@media print{.models li,.parameters li{break-inside:avoid;padding:.3cm}pre{white-space:pre-wrap}}
`;
