import { markup } from '../../escape/markup.ts'

/** How the page looks: paper on a desk, the text beside it where there is room. */
export const style = markup`
:root { color-scheme: light; --ink: #1d1d1f; --desk: #ece9e2; --red: #9b1c1c; --amber: #7a4b00 }
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 110rem; padding: 1rem 1.5rem 3rem; background: var(--desk);
  color: var(--ink); font: 1rem/1.45 system-ui, sans-serif }
h1 { margin: 0 0 .5rem; font-size: 1.6rem; line-height: 1.2 }
h2 { margin: 0 0 .5rem; font-size: 1.2rem }
h3 { margin: 0 0 .25rem; font-size: .95rem; font-weight: 600 }
header p, section > p { margin: .15rem 0 }
.parish { font-weight: 600 }
#status:not(:empty) { margin-top: .75rem; padding: .4rem .75rem; border-left: .3rem solid #1f5f8b; background: #fff }
a { color: #14507a }
:focus-visible { outline: .2rem solid #14507a; outline-offset: .15rem }
nav ul { display: flex; flex-wrap: wrap; gap: 1.25rem; margin: 0 0 1rem; padding: 0; list-style: none }
section { margin-top: 1.5rem }
section:focus { outline: none }
ul, ol { margin: .5rem 0; padding: 0; list-style: none }
pre { margin: 0; font: .875rem/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
#problems li, .notes li { margin: .5rem 0; padding: .5rem .75rem; border-left: .3rem solid var(--ink); background: #fff }
#problems .error, .notes .error { border-color: var(--red) }
#problems .warning, .notes .warning { border-color: var(--amber) }
.panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1.5rem }
figure { margin: 0 }
svg { display: block; width: 100%; height: auto; background: #fff; box-shadow: 0 .1rem .5rem #0004;
  text-rendering: geometricPrecision; user-select: none }
.paper { position: relative }
.marks { position: absolute; inset: 0; background: none; box-shadow: none }
.marks rect { fill: var(--ink) }
.marks .error { fill: var(--red) }
.marks .warning { fill: var(--amber) }
summary { cursor: pointer }
#problems summary { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
#problems details[open] summary { white-space: normal }
.marks .part { fill: transparent; cursor: pointer }
.marks .part:hover, .marks .part.chosen { fill: #14507a1f }
.where:not(:empty) { margin: .4rem 0 0; padding: .3rem .6rem; background: #fff; font-weight: 600; overflow-wrap: anywhere }
.places, .sheets { margin-top: .5rem; font-size: .875rem }
.places li { overflow-wrap: anywhere }
.sheets svg { max-width: 40rem; margin: .75rem 0 }
.noted { display: grid; grid-template-columns: minmax(0, 1fr); gap: .75rem; align-items: start }
.panels > li:has(.noted) { grid-column: 1 / -1; max-width: 46rem }
.notes { margin: 0 }
.notes li { margin: 0; font-size: .875rem }
.notes p { margin: 0; white-space: pre-line }
.stale { padding: .4rem .75rem; border-left: .3rem solid var(--red); background: #fff }
@media (min-width: 40rem) { .noted { grid-template-columns: minmax(0, 26rem) minmax(12rem, 1fr) } }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
#text pre { padding: 1rem; background: #fff }
@media (min-width: 75rem) {
  main { display: grid; grid-template-columns: minmax(0, 1fr) 44rem; grid-template-rows: auto 1fr; column-gap: 2rem; align-items: start }
  #pages { grid-column: 1; grid-row: 1 / span 2 }
  #problems, #text { grid-column: 2 }
}
`
