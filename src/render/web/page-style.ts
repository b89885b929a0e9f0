import { markup, type SafeHtml } from '../../escape/markup.ts'
import type { PageColours } from '../flow/page-colours.ts'

const inks = ({ paper, ink, soft, accent }: PageColours): SafeHtml =>
  markup`--paper:${paper};--ink:${ink};--soft:${soft};--accent:${accent}`

/** How the page looks: one column that is read on a telephone, by day and by night, and prints in black on white. */
export const pageStyle = (day: PageColours, night: PageColours): SafeHtml => markup`
:root{color-scheme:light dark;${inks(day)}}
@media (prefers-color-scheme:dark){:root{${inks(night)}}}
@media print{:root{color-scheme:light;${inks(day)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;padding:1rem 1.1rem 3rem;max-width:40rem;background:var(--paper);color:var(--ink);font:1.1875rem/1.5 Text,Georgia,serif;overflow-wrap:break-word;hyphens:auto}
p,ul,ol,table,blockquote,figure{margin:.6em 0}
h1,h2,h3,h4{font-family:Heading,Text,Georgia,serif;line-height:1.2;hyphens:manual;text-wrap:balance}
h1{margin:.5em 0;font-size:clamp(2rem,9vw,3.25rem);font-weight:400;line-height:1.05;color:var(--accent)}
h2{margin:1.8em 0 .5em;font-size:1.4em;color:var(--accent)}
h3{margin:1.2em 0 .3em;font-size:1.15em}
h4{margin:1em 0 .2em;font-size:1em}
a{color:inherit;text-decoration-thickness:.06em;text-underline-offset:.15em}
a[href^="tel:"]{white-space:nowrap}
a:focus-visible,:target{outline:.15em solid var(--accent);outline-offset:.2em}
hr{margin:1.6em auto;width:40%;border:0;border-top:1px solid var(--accent)}
ul,ol{padding-left:1.4em}
li{margin:.25em 0}
li>:first-child{margin-top:0}
table{border-collapse:collapse;max-width:100%}
th,td{padding:.2em .9em .2em 0;text-align:left;vertical-align:baseline}
th:last-child,td:last-child{padding-right:0}
th{font-style:italic;font-weight:400}
thead th{border-bottom:1px solid var(--soft)}
.right{text-align:right}
.centre{text-align:center}
blockquote{margin-left:1.2em;margin-right:1.2em}
figure{text-align:center}
img{max-width:100%;height:auto}
figcaption,.caption{font-style:italic;font-size:.9em;text-align:center}
cite{font-style:normal}
.masthead,.verse,body>.contact{text-align:center}
.masthead{padding-bottom:1.2em;border-bottom:1px solid var(--accent)}
.masthead p{margin:.2em 0}
.parish{font-size:1.15em}
.home,.motto{font-style:italic}
.logo img{max-width:6rem}
.updated{font-weight:700;color:var(--accent)}
.verse{margin:1.8em 0}
.verse blockquote{margin:0;text-wrap:balance;font-size:1.35em;line-height:1.3;font-style:italic}
.verse p{margin:.2em 0}
.ref,.byline,.source,.footnote,.licence,.notice,.attribution{color:var(--soft)}
.byline,.source,.where,.label{font-style:italic}
.source,.attribution{text-align:right}
.footnote,.licence,.notice,.source{font-size:.88em}
.names{padding-left:0;list-style:none;columns:11rem}
p.names{columns:auto}
.names li{break-inside:avoid}
.date{white-space:normal;font-style:normal;color:var(--accent)}
.time{white-space:nowrap}
.when,.ask,.link{margin:.2em 0}
.intention{color:var(--soft)}
.call{margin:1em 0;padding:.6em .9em;border:1px solid var(--accent)}
.call .link{margin:0}
.url{font-style:italic}
a+.url{display:none}
body>.contact{margin-top:2.4em;padding-top:1em;border-top:1px solid var(--accent)}
.contact p{margin:.1em 0}
.contact h2{margin:.4em 0;font-size:1.1em}
.contact .notice{margin-top:.8em}
@media (max-width:30rem){table{font-size:.88em;overflow-wrap:anywhere}th,td{padding-right:.5em}th,.date{overflow-wrap:break-word;hyphens:manual}.right{white-space:nowrap}.names{columns:auto}}
@media print{body{padding:0;max-width:none;font-size:11pt}a+.url{display:inline}a{text-decoration:none}li,tr,figure,.request,.announcement{break-inside:avoid}h2,h3,h4{break-after:avoid}@page{margin:.75in}}
`
