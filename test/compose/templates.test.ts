import { describe, expect, it } from 'vitest'
import { readTemplates } from '../../src/compose/template/read-templates.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import type { Files, Resources } from '../../src/host.ts'
import { article, compose, paragraphs, request, selection, shipped, withOwn } from './sample.ts'
import { showDocument } from './show-document.ts'

/** `code line:column+length`, with the file's name where it is not insert.hbs. */
const shown = ({ code, place }: Diagnostic): string => {
  const file = place?.file === 'templates/insert.hbs' ? '' : ` ${place?.file}`
  return `${code} ${place?.line}:${place?.column}+${place?.length}${file}`
}

const week = selection([
  request('one', { text: paragraphs('One.') }),
  request('two', { text: paragraphs('Two.') }),
  article('piece'),
])

/** What is wrong with a parish's own template, found when it is read or when it is used. */
function problems(own: Parameters<typeof withOwn>[0]): readonly string[] {
  const { templates, diagnostics } = withOwn(own)
  if (diagnostics.length > 0) return diagnostics.map(shown)
  return compose(week, {}, 'print', templates).diagnostics.map(shown)
}

describe('a template of the parish', () => {
  it('prints in the place of the shipped one', () => {
    const { templates } = withOwn('<p class="title">{{title}}</p>')
    const { document, diagnostics } = compose(week, {}, 'print', templates)
    expect(diagnostics).toEqual([])
    expect(document.blocks).toEqual([
      {
        kind: 'paragraph',
        classes: ['title'],
        inlines: [{ kind: 'text', text: 'Prayers of the Week' }],
      },
    ])
  })

  it('can change one part and leave the rest', () => {
    const { templates } = withOwn({
      request: '<section class="request"><p>+</p>{{text}}</section>',
    })
    const text = JSON.stringify(compose(week, {}, 'print', templates).document)
    expect(text.match(/"\+"/g)).toHaveLength(2)
    expect(text).toContain('One.')
    expect(text).toContain('A body.')
  })

  it('says nothing to a screen that nobody sees', () => {
    const own = '<p class="a&#x202e;b">so\u001b[2J\u202e&#x200b;\u2028it was</p>'
    const { templates } = withOwn(own)
    const document = JSON.stringify(compose(week, {}, 'print', templates).document)
    expect(document).toContain('so[2J it was')
    expect(document).not.toMatch(/[\u202e\u200b\u2028]/)
  })

  it('can have tables, whose rows are as long as the longest and whose heads come first', () => {
    const { templates } = withOwn(
      '<table class="week"><tr data-block="one"><th>Sunday</th><td align="center">8:00</td><td>Church</td></tr>' +
        '<tfoot></tfoot><thead><tr><th>Day</th></tr></thead></table><table><tr><td></td></tr></table>',
    )
    const { document, diagnostics } = compose(week, {}, 'print', templates)
    expect(diagnostics.map(shown)).toEqual(['template-element 1:105+6'])
    expect(showDocument(document).split('\n').slice(1, -1)).toEqual([
      '  table.week',
      '    head tr',
      '      th column Day',
      '      td',
      '      td',
      '    tr #one',
      '      th row Sunday',
      '      td centre <.figures 8:00>',
      '      td Church',
    ])
  })

  it('can add a part of its own', () => {
    const { templates, diagnostics } = withOwn({
      insert: '<main>{{> blessing}}</main>',
      blessing: '<p>Go in peace.</p>',
    })
    expect(diagnostics).toEqual([])
    expect(JSON.stringify(compose(week, {}, 'print', templates).document)).toContain('Go in peace.')
  })
})

describe('a mistake in a template is told with its place', () => {
  it.each([
    ['a block left open', '<p>\n{{#if verse}}\n</p>\n', 'template-syntax 4:1+1'],
    ['a block closed by another', '<p>\n  {{#if verse}}x{{/each}}</p>', 'template-syntax 2:6+1'],
    ['braces left open', '<p>\n{{title\n</p>', 'template-syntax 2:1+1'],
    ['three braces', '<p>\n  {{{title}}}</p>', 'template-unescaped 2:3+11'],
    ['an ampersand', '<p>{{&title}}</p>', 'template-unescaped 1:4+10'],
    ['three braces in a block', '{{#if title}}\n{{{title}}}{{/if}}', 'template-unescaped 2:1+11'],
    ['a value without quotes', '<a\n href={{title}}>x</a>', 'template-unquoted 2:7+9'],
    ['a value in the name of a tag', '<h{{title}}>x</h1>', 'template-unquoted 1:3+9'],
    ['a value right after <', '<{{title}}>', 'template-unquoted 1:2+9'],
    ['a helper that does not exist', '<p>{{shout title}}</p>', 'template-word 1:4+15'],
    ['a block without its sign', '<p>{{if title}}x</p>', 'template-word 1:4+12'],
    ['what writes to the console', '<p>{{log title}}</p>', 'template-word 1:4+13'],
    ['an inline partial', '{{#*inline "x"}}y{{/inline}}', 'template-word 1:1+28'],
    ['a partial with a block', '{{#> masthead}}y{{/masthead}}', 'template-word 1:1+29'],
    ['a partial by a value', '{{> (lookup this "x")}}', 'template-word 1:1+23'],
    ['a plain block', '{{#leads}}x{{/leads}}', 'template-word 1:1+21'],
    ['a part that does not exist', '<main>\n {{> mast}}</main>', 'template-part 2:2+10'],
    ['a value that is not there', '<p>\n  {{tittle}}</p>', 'template-value 2:5+6'],
    ['a value that is not there, deep', '<p>{{parish.nam}}</p>', 'template-value 1:6+10'],
    ['a value of a value that is not there', '<p>\n{{verze.deep}}</p>', 'template-value 2:3+10'],
    ['a value of that, deeper', '<p>{{parish.shadow.deep}}</p>', 'template-value 1:6+18'],
    ['a value behind an emoji', '<p>🙏🙏{{tittle}}</p>', 'template-value 1:8+6'],
    ['an element behind an emoji', '<p>🙏</p><div>x</div>', 'template-element 1:9+4'],
    ['a condition on nothing', '<p>\n{{#if verze}}x{{/if}}</p>', 'template-value 2:7+5'],
    ['a loop over nothing', '{{#each seections}}x{{/each}}', 'template-value 1:9+9'],
    [
      'a loop in a loop',
      '{{#each leads}}\n{{#each itms}}x{{/each}}{{/each}}',
      'template-value 2:9+4',
    ],
    ['an element of the web', '<p>x</p>\n<div>x</div>', 'template-element 2:1+4'],
    ['a script', '<main>\n <script>x</script></main>', 'template-element 2:2+7'],
    ['a style', '<p><b>x</b></p>', 'template-element 1:4+2'],
    ['an attribute of the web', '<p style="x">x</p>', 'template-attribute 1:1+2'],
    [
      'an attribute elsewhere',
      '<main>\n<p data-panel="back">x</p></main>',
      'template-attribute 2:1+2',
    ],
    ['an event', '<a href="https://x.example" onclick="x">x</a>', 'template-attribute 1:1+2'],
    ['a panel that is none', '<aside data-panel="top">x</aside>', 'template-attribute-value 1:1+6'],
    [
      'an address that runs',
      '<p><a href="javascript:x">x</a></p>',
      'template-attribute-value 1:4+2',
    ],
    ['a tag left open', '<main>\n  <section>\n <p>x</p>\n</main>', 'template-unclosed 2:3+8'],
    ['a paragraph left open', '<main>\n<p>x\n<p>y</p></main>', 'template-unclosed 2:1+2'],
    ['a list in a paragraph', '<p>x<ul><li>y</li></ul>', 'template-unclosed 1:1+2'],
    ['a paragraph in emphasis', '<em>\n<p>x</p></em>', 'template-nesting 2:1+2'],
    ['an item without a list', '<main><li>x</li></main>', 'template-nesting 1:7+3'],
    ['a paragraph in a list', '<ul><p>x</p></ul>', 'template-nesting 1:5+2'],
    ['a cell without a row', '<table><td>x</td></table>', 'template-nesting 1:8+3'],
    [
      'a paragraph in a cell',
      '<table><tr><td><p>x</p></td></tr></table>',
      'template-nesting 1:16+2',
    ],
    ['words beside the cells', '<table><tr>x<td>y</td></tr></table>', 'template-lacks 1:8+3'],
    [
      'a cell that stands nowhere',
      '<table><tr><td align="top">x</td></tr></table>',
      'template-attribute-value 1:12+3',
    ],
    ['a picture in a sentence', '<p>x <img src="a.png" alt="a"></p>', 'template-nesting 1:6+4'],
    ['a picture without words', '<figure><img src="a.png"></figure>', 'template-lacks 1:9+4'],
    ['a picture without a file', '<figure><img alt="a"></figure>', 'template-lacks 1:9+4'],
    ['a figure without a picture', '<figure></figure>', 'template-lacks 1:1+7'],
    [
      'words in a figure outside its caption',
      '<figure><img src="a.png" alt="a">x</figure>',
      'template-lacks 1:1+7',
    ],
    ['a link to nowhere', '<p><a>x</a></p>', 'template-lacks 1:4+2'],
  ])('%s', (_what, own, expected) => {
    expect(problems(own)).toEqual([expected])
  })

  it('in a part, through the template that includes it', () => {
    expect(problems({ request: '<section>\n  {{text}}\n  <div>{{id}}</div></section>' })).toEqual([
      'template-element 3:3+4 templates/partials/request.hbs',
    ])
    expect(problems({ article: '<article>\n  {{titel}}</article>' })).toEqual([
      'template-value 2:5+5 templates/partials/article.hbs',
    ])
  })

  it('in a part that includes itself without end', () => {
    expect(problems({ request: '{{> request}}' })).toEqual([
      'template-loop 1:1+1 templates/partials/request.hbs',
    ])
  })

  it('once, however often the template is gone through', () => {
    expect(problems('<main>{{#each leads}}<b>{{request.id}}</b>{{/each}}</main>')).toEqual([
      'template-element 1:22+2',
    ])
  })

  it('and every mistake of a run', () => {
    expect(problems('<div>x</div>\n<p align="left">y</p>\n<h5>z</h5>')).toEqual([
      'template-element 1:1+4',
      'template-attribute 2:1+2',
      'template-element 3:1+3',
    ])
  })

  it('while what a comment or an attribute says of tags is none', () => {
    expect(problems('<!-- <div> {{title}} -->\n<p class="title">a &lt;b&gt;<br>c</p>')).toEqual([])
    expect(problems('{{!-- <div> {{{x}}} --}}<p>&nbsp;x</p>')).toEqual([])
    expect(problems('<figure><img src="a.png" alt="a <p> b > c"></figure>')).toEqual([])
  })
})

describe('templates are read', () => {
  const folder = (files: Readonly<Record<string, string>>): Files => ({
    read: (path) => {
      const text = files[path.replace('/parish/', '')]
      if (text === undefined || text === 'refused')
        return { ok: false, reason: 'refused', detail: 'EACCES' }
      // One byte a letter, as old programs save.
      if (text.startsWith('latin')) return { ok: true, bytes: Buffer.from(text, 'latin1') }
      return { ok: true, bytes: new TextEncoder().encode(text) }
    },
    list: (path) =>
      Object.keys(files)
        .filter((file) => `/parish/${file}`.replace(/\/[^/]*$/, '') === path)
        .map((file) => ({ name: file.replace(/.*\//, ''), kind: 'file' })),
  })
  const resources: Resources = {
    resource: () => new TextEncoder().encode(JSON.stringify(Object.fromEntries(shipped))),
  }

  it('as the package ships them where the parish has none', async () => {
    const read = await readTemplates('/parish', folder({ 'templates/theme.yaml': 'x' }), resources)
    expect({ ...read, templates: read.templates() }).toEqual({
      templates: shipped,
      sources: new Map(),
      diagnostics: [],
    })
  })

  it('or said to be unreadable, with the byte that no UTF-8 has', async () => {
    const own = {
      'templates/insert.hbs': 'refused',
      'templates/partials/verse.hbs': 'latin\n<p>Señor</p>',
    }
    const { templates, diagnostics } = await readTemplates('/parish', folder(own), resources)
    expect(templates()).toEqual(shipped)
    expect(diagnostics).toMatchObject([
      { code: 'unreadable', values: { path: 'templates/insert.hbs', reason: 'EACCES' } },
      { code: 'not-utf8', values: { byte: 'F1', offset: 11 }, place: { line: 2, column: 6 } },
    ])
  })

  it('with those of the parish in their places, whose text stands ready for messages', async () => {
    const own = {
      'templates/insert.hbs': '\ufeff<main>\r\n{{> closing}}</main>',
      'templates/partials/closing.HBS': '<p>Amen.</p>',
      'templates/partials/verse.hbs': '{{{verse}}}',
    }
    const { templates, sources, diagnostics } = await readTemplates(
      '/parish',
      folder(own),
      resources,
    )
    expect(diagnostics.map(shown)).toEqual([
      'template-unescaped 1:1+11 templates/partials/verse.hbs',
    ])
    expect(sources.get('templates/insert.hbs')?.text).toBe('<main>\n{{> closing}}</main>')
    expect(templates().get('verse')).toEqual(shipped.get('verse'))
    expect(JSON.stringify(compose(week, {}, 'print', templates()).document)).toContain('Amen.')
  })
})
