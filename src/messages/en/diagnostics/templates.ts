import type { Catalogue } from '../../catalogue.ts'

/** What is said in English about templates and themes. */
export const englishForTemplates = {
  'template-syntax': ({ reason }) => ({
    message: `this template cannot be read from here on (${reason})`,
    hint: 'Every `{{` needs its `}}`, and every `{{#if …}}` and `{{#each …}}` its `{{/if}}` or `{{/each}}`.',
  }),
  'template-unescaped': ({ written }) => ({
    message: `\`${written}\` would print as markup whatever stands in it`,
    hint: `Write \`{{${written}}}\`: two braces, and no \`&\`.`,
  }),
  'template-unquoted': ({ written }) => ({
    message: `\`{{${written}}}\` stands in a tag without quotes around it`,
    hint: `Write for example \`class="{{${written}}}"\`. The name of a tag cannot be a value.`,
  }),
  'template-word': ({ written }) => ({
    message: `a template cannot do \`${written}\``,
    hint: 'Templates have {{value}}, {{#if}}, {{#unless}}, {{#each}} and {{#with}} with one value each, {{lookup}}, and {{> part}}.',
  }),
  'template-part': ({ name, known }) => ({
    message: `there is no template part called ${name}`,
    hint: `Parts are files in templates/partials/. Known are ${known.join(', ')}.`,
  }),
  'template-value': ({ name, nearest }) => ({
    message: `the template asks for \`${name}\`, and there is no such value here`,
    hint: `${nearest === undefined ? 'Look at the spelling.' : `Did you mean \`${nearest}\`?`} Inside {{#each}} and {{#with}}, what stands around them is one step up: {{../title}}.`,
  }),
  'template-loop': ({ file }) => ({
    message: `${file} includes itself without end`,
    hint: 'Take out the {{> …}} that leads back to it.',
  }),
  'template-element': ({ element }) => ({
    message: `a template cannot use <${element}>`,
    hint: 'It has header, main, section, article, aside, footer, h1 to h4, p, ul, ol, li, blockquote, cite, a, em, strong, span, br, hr, figure, img and figcaption.',
  }),
  'template-attribute': ({ element, attribute, allowed }) => ({
    message: `<${element}> cannot have \`${attribute}\``,
    hint: allowed.length > 0 ? `It can have ${allowed.join(', ')}.` : 'It has no attributes.',
  }),
  'template-attribute-value': ({ element, attribute, value, expected }) => ({
    message: `<${element} ${attribute}="${value}"> is not understood`,
    hint: `Expected is ${expected.join(' or ')}.`,
  }),
  'template-unclosed': ({ element }) => ({
    message: `this <${element}> is not closed before what stands around it ends`,
    hint: `Write </${element}> where it ends. A paragraph ends before a list, a heading or another paragraph begins.`,
  }),
  'template-nesting': ({ element, within }) => ({
    message: within
      ? `<${element}> cannot stand in <${within}>`
      : `<${element}> cannot stand here by itself`,
    hint: 'A li stands in ul or ol, img and figcaption in figure; paragraphs, headings and lists hold no blocks but a li does.',
  }),
  'template-lacks': ({ element, lacks }) => ({
    message: `this <${element}> lacks ${lacks}`,
    hint: 'A picture needs `src` (or `data-qr`, for a code) and `alt`, the words for someone who cannot see it; a link needs `href`.',
  }),
  'address-too-long': ({ most }) => ({
    message: `this link is too long for a QR code, which holds ${most} letters and signs`,
    hint: 'Use a shorter address, or leave out `qr`.',
  }),
  'unknown-class': ({ name, known }) => ({
    message: `the template uses the class \`${name}\`, which the theme does not know`,
    hint: `Add \`.${name}\` to the styles of the theme, or use one of ${known.join(', ')}.`,
  }),
} satisfies Partial<Catalogue>
