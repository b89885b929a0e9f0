import { type Descriptions, under } from '../under.ts'

const margins: Descriptions = {
  top: 'From the upper edge to the text: 0.5 in, 12 mm, 36 pt.',
  bottom: 'From the text to the lower edge.',
  outer: 'From the text to the outer edge.',
  inner: 'From the fold to the text.',
}

const bounds: Descriptions = {
  best: 'What the page should have.',
  floor: 'The least that it may have.',
}

const line: Descriptions = {
  thickness: 'How thick the line is: 0.6 pt.',
  gap: 'Between the line and the text, in lines of the body.',
  width: 'How much of the width of the text it takes: 1 is all of it.',
  double: 'A second, thinner line beside it.',
  ornament:
    "What stands in its middle: season, for a drawing of the season of the church year, or a sign of the text's face.",
  'ornament-size': "How large that is, as a multiple of the body's size.",
  colour: 'A name in the palette, or accent.',
}

const cuts: Descriptions = {
  regular: 'The face of plain text.',
  italic: 'Without one, italics are set in the plain face.',
  bold: 'Without one, bold is set in the plain face.',
  'bold-italic': 'Without one, it is set in the bold face.',
  small: 'Small capitals, where they are a file of their own.',
}

const text: Descriptions = {
  face: 'One of the families, or text: the face of plain text.',
  size: "The size of the type, as a multiple of the body's: 1.2.",
  'least-size': 'As small as this it may be where it then takes fewer lines.',
  weight: 'regular or bold.',
  slope: 'upright or italic; opposite: upright inside italics, else italic.',
  capitals: 'small: small capitals in place of small letters.',
  'name-capitals':
    'Of a word in capitals the first letter stays large, the others are small capitals.',
  figures: 'old-style: figures with ascenders and descenders. lining: all as high as capitals.',
  tracking: 'Added after every letter, in em: 0.05.',
  colour: 'A name in the palette, or accent.',
  align: 'Where lines begin and end.',
  leading:
    'From one line to the next, as a multiple of the size; body follows what was chosen for the page.',
  hyphenation: 'Whether words are divided at the ends of lines.',
  'widest-space': 'How many times its usual width a space may be before looser lines are tried.',
  rise: 'Above the line (or below, with a minus), in em.',
  tied: 'Never divided between two lines.',
  separator:
    'A sign between two things, as a dot: lines end at it rather than elsewhere, and then it does not print.',
}

const block: Descriptions = {
  before:
    'Room above, in lines of the body: 1, or 1 plus 0.5 minus 0.25 where it may grow and give.',
  after: 'Room below, likewise.',
  left: 'Further in from the left, in em of the body.',
  right: 'Further in from the right.',
  indent: 'How far the first line stands in, in em, after another paragraph.',
  hang: 'How far all lines but the first stand in, in em.',
  'rule-above': 'A line across, above.',
  ...under('rule-above', line),
  'rule-below': 'A line across, below.',
  ...under('rule-below', line),
  frame: 'A line around the words, and around a code beside them.',
  ...under('frame', line),
  initial:
    'A large first letter, so many lines high, where the paragraph begins its request or article. 0: none.',
  'lead-in': 'So many first words have the look of .lead-in, likewise. 0: none.',
  widows: 'The fewest lines of a paragraph that may begin a panel.',
  orphans: 'The fewest lines of a paragraph that may end a panel.',
  width: 'Of a picture or a line across: how much of the width of the text it takes.',
  keep: 'lines: never divided between panels. next: stays with what follows. previous: with what comes before.',
  marker: 'What stands before the items of a list: a sign, number, or none.',
  gutter: 'Between the columns of a table, in em of the body.',
  'set-as':
    'How a table is set. columns: in columns, where they fit. lines: each row as lines that begin with the heads of its columns. Likewise a list of six or more names without signs: side by side, or each on its line.',
}

/** What the keys of `theme.yaml` and `large-print.yaml` are for. */
export const themeDescriptions = {
  title: 'How the insert looks',
  keys: {
    extends:
      'The look that this theme changes: what it does not say stays as that has it. Without it, the theme says everything.',
    page: 'The paper around the text.',
    'page.margins': 'Distances from the edges of a panel to its text.',
    ...under('page.margins', margins),
    'page.margins-of': 'Distances of single shapes, where they differ.',
    'page.margins-of.half-fold': 'Of a sheet folded once.',
    ...under('page.margins-of.half-fold', margins),
    'page.margins-of.half-sheet': 'Of half a sheet.',
    ...under('page.margins-of.half-sheet', margins),
    'page.margins-of.flat': 'Of whole sheets.',
    ...under('page.margins-of.flat', margins),
    'page.margins-of.tri-fold': 'Of a sheet folded twice.',
    ...under('page.margins-of.tri-fold', margins),
    'page.margins-of.booklet': 'Of a booklet.',
    ...under('page.margins-of.booklet', margins),
    'page.widest':
      'No column is wider than this: 4.7 in. A wider page has several columns, or wider margins.',
    'page.justified-from':
      'Justified text is set with a ragged right edge where its column is narrower than this: 3.6 in. 0 in for never.',
    'page.columns':
      'Columns of a text that fills its panels, where they are not too narrow. A short text has one.',
    'page.gutter': 'The room between columns: 0.3 in.',
    'page.page-numbers': 'A number at the foot of each panel; of-all: how many there are, too.',
    'page.running-foot':
      'The parish, the day and the number at the foot of every panel but the first.',
    'page.grid':
      'Lines of text stand at the same heights on all panels, and spaces between blocks take whole lines.',
    'page.code-side': 'The side of a square code for telephones: 0.8 in.',
    faces:
      'The faces of the type: a family of the package (eb-garamond), or each cut by its name in the package or as a .ttf or .otf file beside the theme.',
    ...under('faces', cuts),
    families: 'Further families of type, by the names that `face` calls them.',
    ...under('families', cuts),
    insert: 'What holds in place of `insert` in bulletin.yaml.',
    'insert.shape': 'How the paper is used.',
    'insert.size': 'The size of the type, in points.',
    ...under('insert.size', bounds),
    'insert.leading': 'From one line to the next, as a multiple of the size.',
    ...under('insert.leading', bounds),
    'insert.hanging': 'Whether quotation marks and hyphens stand in the margin.',
    verse: 'How many words a verse has that is chosen for the week.',
    'verse.least': 'The fewest words.',
    'verse.most': 'The most words.',
    colour:
      'What accent is where bulletin.yaml does not say: season, the colour of the church year; none; or six figures.',
    palette: 'Names of colours, each with its six figures: ink: "#000000".',
    body: 'What all text starts from.',
    ...under('body', text),
    styles:
      'Rules for elements (h2), classes (.title), and one within another (.contact p). Later ones hold over earlier ones.',
    ...under('styles', { ...text, ...block }),
  },
}
