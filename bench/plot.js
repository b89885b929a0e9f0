// @ts-check
// Draws docs/performance.svg from the first table of docs/performance.md: `npm run bench:plot`.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { init } = createRequire(import.meta.url)('echarts')

const [, table = ''] =
  /^(\|\s+\| CPU.*(?:\n\|.*)+)/m.exec(readFileSync('docs/performance.md', 'utf8')) ?? []
const rows = table
  .split('\n')
  .slice(2)
  .map((line) => {
    const [, name = '', , ratio = ''] = line.split('|').map((cell) => cell.trim())
    return { name: name.replaceAll('`', ''), ratio: Number(ratio) }
  })
// Runs over many parishes are another measure.
const shown = rows
  .filter(({ name, ratio }) => ratio > 0 && !/^\d+ parishes/.test(name))
  .toSorted((one, other) => one.ratio - other.ratio)
if (shown.length < 5) throw new Error('docs/performance.md has no table of times')

const isOurs = (/** @type {string} */ name) => /^bulletin|^a further/.test(name)
const chart = init(null, null, {
  renderer: 'svg',
  ssr: true,
  width: 760,
  height: 40 + 24 * shown.length,
})
chart.setOption({
  animation: false,
  textStyle: { fontFamily: 'serif' },
  grid: { left: 220, right: 48, top: 8, bottom: 28 },
  xAxis: {
    type: 'value',
    axisLabel: { color: '#333333' },
    splitLine: { lineStyle: { color: '#dddddd' } },
  },
  yAxis: {
    type: 'category',
    axisLabel: { color: '#333333' },
    inverse: true,
    data: shown.map(({ name }) => name),
  },
  series: [
    {
      type: 'bar',
      label: {
        show: true,
        position: 'right',
        textBorderColor: 'transparent',
        formatter: (/** @type {{ value: unknown }} */ { value }) => Number(value).toFixed(1),
      },
      data: shown.map(({ name, ratio }) => ({
        value: ratio,
        itemStyle: { color: isOurs(name) ? '#8c1c13' : '#9a9a9a' },
      })),
    },
  ],
})
writeFileSync('docs/performance.svg', `${chart.renderToSVGString()}\n`)
chart.dispose()
