import type { Catalogue } from '../../catalogue.ts'

type TemplateCode =
  | Extract<keyof Catalogue, `template-${string}`>
  | 'unknown-class'
  | 'address-too-long'

/** What is said in Spanish about templates and themes. */
export const spanishForTemplates: Pick<Catalogue, TemplateCode> = {
  'template-syntax': ({ reason }) => ({
    message: `esta plantilla no puede leerse desde aquí (${reason})`,
    hint: 'Cada `{{` necesita su `}}`, y cada `{{#if …}}` y `{{#each …}}` su `{{/if}}` o `{{/each}}`.',
  }),
  'template-unescaped': ({ written }) => ({
    message: `\`${written}\` imprimiría como marcas todo lo que contiene`,
    hint: `Escriba \`{{${written}}}\`: dos llaves, y sin \`&\`.`,
  }),
  'template-unquoted': ({ written }) => ({
    message: `\`{{${written}}}\` está en una etiqueta sin comillas alrededor`,
    hint: `Escriba por ejemplo \`class="{{${written}}}"\`. El nombre de una etiqueta no puede ser un valor.`,
  }),
  'template-word': ({ written }) => ({
    message: `una plantilla no puede hacer \`${written}\``,
    hint: 'Las plantillas tienen {{value}}, {{#if}}, {{#unless}}, {{#each}} y {{#with}} con un valor cada una, {{lookup}} y {{> part}}.',
  }),
  'template-part': ({ name, known }) => ({
    message: `no hay ninguna parte de plantilla llamada ${name}`,
    hint: `Las partes son archivos en templates/partials/. Se conocen ${known.join(', ')}.`,
  }),
  'template-value': ({ name, nearest }) => ({
    message: `la plantilla pide \`${name}\`, y aquí no existe tal valor`,
    hint: `${nearest === undefined ? 'Revise cómo está escrito.' : `¿Quiso decir \`${nearest}\`?`} Dentro de {{#each}} y {{#with}}, lo que los rodea está un paso más arriba: {{../title}}.`,
  }),
  'template-loop': ({ file }) => ({
    message: `${file} se incluye a sí mismo sin fin`,
    hint: 'Quite el {{> …}} que vuelve a él.',
  }),
  'template-element': ({ element }) => ({
    message: `una plantilla no puede usar <${element}>`,
    hint: 'Tiene header, main, section, article, aside, footer, de h1 a h4, p, ul, ol, li, blockquote, cite, a, em, strong, span, br, hr, figure, img y figcaption.',
  }),
  'template-attribute': ({ element, attribute, allowed }) => ({
    message: `<${element}> no puede tener \`${attribute}\``,
    hint: allowed.length > 0 ? `Puede tener ${allowed.join(', ')}.` : 'No tiene atributos.',
  }),
  'template-attribute-value': ({ element, attribute, value, expected }) => ({
    message: `no se entiende <${element} ${attribute}="${value}">`,
    hint: `Se espera ${expected.join(' o ')}.`,
  }),
  'template-unclosed': ({ element }) => ({
    message: `este <${element}> no se cierra antes de que termine lo que lo rodea`,
    hint: `Escriba </${element}> donde termina. Un párrafo termina antes de que empiece una lista, un título u otro párrafo.`,
  }),
  'template-nesting': ({ element, within }) => ({
    message: within
      ? `<${element}> no puede estar dentro de <${within}>`
      : `<${element}> no puede estar aquí por sí solo`,
    hint: 'Un li va en ul u ol; img y figcaption, en figure; párrafos, títulos y listas no contienen bloques, salvo li.',
  }),
  'template-lacks': ({ element, lacks }) => ({
    message: `a este <${element}> le falta ${lacks}`,
    hint: 'Una imagen necesita `src` (o `data-qr`, para un código) y `alt`, las palabras para quien no puede verla; un enlace necesita `href`.',
  }),
  'address-too-long': ({ most }) => ({
    message: `este enlace es demasiado largo para un código QR, en el que caben ${most} letras y signos`,
    hint: 'Use una dirección más corta, o quite `qr`.',
  }),
  'unknown-class': ({ name, known }) => ({
    message: `la plantilla usa la clase \`${name}\`, que el tema no conoce`,
    hint: `Añada \`.${name}\` a los estilos del tema, o use una de ${known.join(', ')}.`,
  }),
}
