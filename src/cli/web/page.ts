import { markup, type SafeHtml } from '../../escape/markup.ts'
import type { WebWords } from '../../messages/en/web.ts'
import type { DrawnPanel } from '../../render/html/index.ts'
import { marksOf, notesList, notesOn } from './notes.ts'
import { placeOfPart } from './part-places.ts'
import { script } from './script.ts'
import { style } from './style.ts'
import type { BrowserView, Problem, WeekView } from './view.ts'

export interface Setting {
  readonly words: WebWords
  readonly nonce: string
  readonly version: number
}

/** The whole page: what is wrong, the pages as they print, and beside them the text. */
export function pageOf({ problems, week }: BrowserView, setting: Setting): string {
  const { words, nonce, version } = setting
  const [sunday = words.untitled, ...summary] = week?.summary ?? []
  const fonts = week?.drawn?.fonts ?? []
  const page = markup`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sunday} – ${words.name}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}${fonts}</style>
</head>
<body data-version="${version}">
${skipLinks(week, words)}
<header>
<p class="parish">${week?.parish ?? words.name}</p>
<h1>${sunday}</h1>
${summary.map((line) => markup`<p>${line}</p>`)}
<p role="status" id="status" data-fresh="${week?.isStale ? words.stale : words.fresh}" data-lost="${words.lost}"></p>
</header>
<main>
${week === undefined ? [] : [pagesSection(week, problems, words)]}
${problemsSection(problems, words)}
${week === undefined ? [] : [textSection(week, words)]}
</main>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`
  return page.markup
}

function skipLinks(week: WeekView | undefined, words: WebWords): SafeHtml {
  const targets = [
    ...(week === undefined ? [] : [['pages', words.headings.pages]]),
    ['problems', words.headings.problems],
    ...(week === undefined ? [] : [['text', textHeading(week, words)]]),
  ]
  return markup`<nav aria-label="${words.skip}"><ul>${targets.map(
    ([id = '', heading = '']) => markup`<li><a href="#${id}">${heading}</a></li>`,
  )}</ul></nav>`
}

function problemsSection(problems: readonly Problem[], words: WebWords): SafeHtml {
  const counted = (severity: string): number =>
    problems.filter((one) => one.severity === severity).length
  return section(
    'problems',
    words.headings.problems,
    markup`<p>${words.counts(counted('error'), counted('warning'))}</p>
<ul>${problems.map(
      ({ severity, text }, at) =>
        markup`<li class="${severity}"><details id="problem-${at + 1}"><summary>${text.split('\n')[0] ?? ''}</summary><pre>${text}</pre></details></li>`,
    )}</ul>`,
  )
}

function pagesSection(
  { drawn, lang, isStale, places }: WeekView,
  problems: readonly Problem[],
  words: WebWords,
): SafeHtml {
  if (drawn === undefined)
    return section('pages', words.headings.pages, markup`<p>${words.noPages}</p>`)
  const { panels, sheets } = drawn
  const placeOf = (part: string): string | undefined => placeOfPart(part, places, words.place)
  const figures = panels.map((panel) => {
    const notes = notesOn(panel, problems)
    return markup`<li><figure>
<figcaption><h3>${words.page(panel.number, panels.length)}</h3></figcaption>
<div class="${notes.length > 0 ? 'noted' : 'plain'}">
<div class="paper">${panel.drawing}${marksOf(panel, notes, placeOf)}</div>
${notesList(panel, notes, words)}
</div>
<p class="where" aria-live="polite"></p>
${placesList(panel, placeOf, words)}
<div class="said" lang="${lang}">${panel.words}</div>
</figure></li>`
  })
  const stale = isStale ? markup`<p class="stale">${words.stale}</p>` : ''
  const content = markup`${stale}<p>${words.clickable}</p>
<ol class="panels">${figures}</ol>
<details class="sheets"><summary>${words.sheets(sheets.length)}</summary>${sheets}</details>`
  return section('pages', words.headings.pages, content)
}

/** Where the parts of a page stand in the files, for whoever does not click. */
function placesList(
  { parts }: DrawnPanel,
  placeOf: (part: string) => string | undefined,
  words: WebWords,
): SafeHtml {
  const rows = parts.flatMap(({ block }) => {
    const place = placeOf(block)
    return place === undefined ? [] : [markup`<li>${block}: ${place}</li>`]
  })
  return markup`<details class="places"><summary>${words.inFiles}</summary><ul>${rows}</ul></details>`
}

const textSection = (week: WeekView, words: WebWords): SafeHtml =>
  section(
    'text',
    textHeading(week, words),
    markup`<p>${week.printsOnly}</p>
<pre lang="${week.lang}">${week.text}</pre>`,
  )

const textHeading = ({ channel }: WeekView, { headings, channelHeadings }: WebWords): string =>
  channel === 'text' ? headings.text : channelHeadings[channel]

const section = (id: string, heading: string, content: SafeHtml): SafeHtml =>
  markup`<section id="${id}" aria-labelledby="${id}-heading" tabindex="-1">
<h2 id="${id}-heading">${heading}</h2>
${content}
</section>`
