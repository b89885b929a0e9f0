import { describe, expect, it } from 'vitest'
import { loadParish } from '../../src/load/index.ts'
import { readParishRules, usualRules } from '../../src/load/parish/parish-rules.ts'
import { memoryHost } from '../memory-host.ts'

const whole = `
parish: { name: Saint Ita, timezone: Europe/Dublin }
sections: [For the sick, "For  those who travel"]
defaults: { weeks: 6 }
privacy: { show: Initials }
import: { columns: { request: Prayer } }
`

describe('the rules that a new request goes by', () => {
  it('are those that the parish is loaded with', () => {
    const loaded = loadParish('/parish', memoryHost({ 'bulletin.yaml': whole }).disk)
    if (!loaded.ok) throw new Error('the parish has errors')
    const { sections, timezone, defaultWeeks: weeks } = loaded.parish
    expect(readParishRules(whole)).toEqual({
      sections,
      timezone,
      weeks,
      show: 'initials',
      language: 'en-US',
      columns: { request: 'Prayer' },
    })
    expect(sections).toEqual(['For the sick', 'For those who travel'])
  })

  it('are the usual ones where the file says nothing, or is none', () => {
    const usual = {
      sections: [],
      timezone: undefined,
      weeks: 4,
      show: 'first',
      language: 'en-US',
      columns: {},
    }
    expect(usualRules).toEqual(usual)
    for (const text of ['', '# nothing yet\n', 'words alone', '- a list', 'parish:\n'])
      expect(readParishRules(text)).toEqual(usual)
  })

  it('are read of a file with mistakes as far as it can be read', () => {
    const wrong = whole
      .replace('weeks: 6', 'weeks: many, colour: red')
      .replace('For the sick', '[of, lists]')
      .replace('name: Saint Ita, ', '')
    expect(readParishRules(wrong)).toEqual({
      sections: ['For those who travel'],
      timezone: 'Europe/Dublin',
      weeks: usualRules.weeks,
      show: 'initials',
      language: 'en-US',
      columns: { request: 'Prayer' },
    })
  })
})
