import type { SpokenLanguage } from '../../languages.ts'
import type { Look, StarterPart } from '../../vocabulary.ts'

/** What `init` says and asks, in English. Another language is another value of the same type. */
export const englishStarting = {
  /** Questions, by the flag that would answer them. */
  ask: {
    name: 'What is your parish called?',
    place: 'Town or neighbourhood? (Enter leaves it out)',
    contact: 'Whom does one ask for a prayer?',
    phone: 'Telephone? (Enter leaves it out)',
    email: 'E-mail? (Enter leaves it out)',
    sections: 'Which headings? (with ; between them)',
    translation: 'Which Bible do you read? (its abbreviation; the KJV comes with the program)',
    calendar: 'Do you keep the church year?',
    paper: 'Which paper is in your printer?',
    look: 'How should the insert look?',
    parts: 'What else is to stand on it, beside prayers and articles?',
    secondLanguage: 'Is a second language to stand beside the first?',
    timezone: 'Your time zone?',
    folder: 'What should its folder be called?',
  },
  /** What is offered, by the value that it stands for. */
  offers: {
    rcl: 'Yes, by the Revised Common Lectionary',
    roman: 'Yes, the Roman calendar',
    'common-worship': 'Yes, by Common Worship of the Church of England, without readings',
    episcopal: "Yes, by the Episcopal Church's readings",
    none: 'No',
    letter: 'Letter (8.5 × 11 in)',
    legal: 'Legal (8.5 × 14 in)',
    a4: 'A4',
    a3: 'A3',
    tabloid: 'Tabloid (11 × 17 in)',
  },
  /** What can stand beside the language that is printed in. */
  second: {
    none: 'No, one language',
    en: 'English, side by side with it',
    es: 'Spanish, side by side with it',
  } satisfies Record<SpokenLanguage | 'none', string>,
  /** Parts of the insert, with what they are. */
  parts: {
    services: 'services: when you worship',
    'this-week': 'this-week: what takes place, with announcements of what is to come',
    rota: 'rota: who reads, prays, makes the coffee',
    readings: 'readings: the readings of the Sunday',
  } satisfies Record<StarterPart, string>,
  /** Said before the first question. */
  begin:
    'A few questions; Enter takes what stands in parentheses.\nCtrl-C stops, and nothing is written.',
  /** The name where none is given. */
  someParish: 'Our Parish',
  theOffice: 'the parish office',
  made: (name: string): string => `${name} has its folder.`,
  /** @param instead what verses are chosen from meanwhile; the wanted one itself where the new parish has some of it */
  otherTranslation: (wanted: string, instead: string, readMe: string): string =>
    [
      wanted === instead
        ? `The ${wanted} does not come with the program whole: until you bring it, verses are chosen from the few of it in the folder scripture.`
        : `The ${wanted} does not come with the program: until you bring it, verses are chosen from the ${instead}.`,
      `To bring it, type \`bulletin scripture add FILE --as ${wanted}\`; ${readMe} in the folder says where files are, and how to quote single verses.`,
    ].join('\n'),
  next: 'What to type next:',
  /** What the commands that are shown as the next ones do. */
  does: {
    make: "makes this Sunday's insert",
    add: 'puts a request or an event in',
    check: 'looks for slips in what you wrote',
    help: 'lists all that can be done',
  },
  readMe: (file: string): string => `${file} in the folder tells it all to whoever does this next.`,
  wrote: 'The new folder:',
  /** Of what helps editors. */
  editor: (files: number): string =>
    files === 0
      ? 'What helps editors is as this version of the program has it.'
      : 'Written or brought up to date, for editors:',

  /** What must be known of the starter parish in this language, which stands in templates/. */
  starter: {
    readMe: 'README.txt',
    translation: 'KJV',
    topics: [
      ['Those in need', /sick|\bill\b|need|heal|suffer|hospital|recover/i],
      ['Our common life', /common|parish|communit|famil|congregation|our life|thank/i],
      ['The wider church and the world', /world|wider|nation|church|peace/i],
    ] as readonly (readonly [heading: string, words: RegExp])[],
    wider: 'requests/wider-church.yaml',
    article: 'articles/how-this-page-is-made.md',
    placeholder: (heading: string): string =>
      `Here stands the first request under “${heading}”. Write your own in its place, in requests/parish.yaml.`,
    thisSundayAlone: 'prints on this Sunday alone',
  },

  /** What `themes` says, and the looks in a line each. */
  themes: {
    /** A look by its name, where nobody has to type it. */
    named: (look: Look): string => look,
    /** How it looks, by its name. */
    looks: {
      missal: 'book type, the colour of the season, fleurons, a large first letter',
      cathedral: 'heads in the middle, double rules, a large letter wherever something begins',
      broadsheet: 'a newspaper: bold sans heads, thick and thin lines',
      plain: 'a clear sans serif of 12.5 points, lines that begin at the left, no ornament',
      quiet: 'wide margins, one ink, hardly a line',
    } satisfies Record<Look, string>,
    /** Beside the look that the parish has. */
    yours: 'yours',
    ownTheme: (path: string): string =>
      `The parish has a theme of its own, ${path}, which holds in its place.`,
    choose: (look: Look): string =>
      `Choose one in bulletin.yaml: \`insert: { look: ${look} }\`. To change something of it: \`bulletin themes copy ${look}\`.`,
    copied: (look: Look): string =>
      `It looks like ${look} until you write what should be different. docs/themes.md tells what can be said.`,
    /** A theme of one's own that extends a look. */
    file: (
      look: Look,
    ): string => `# How the insert looks: as \`${look}\`, but for what is written here.
# Take the # away from a line, and change what it says. A rule names an element (h2), a class (.title), or one
# within another (.contact p); sizes are times the body's size, room above and below is in lines.

extends: ${look}

# colour: none                 # season, none, or six figures: "#1f3f7a"

# page:
#   margins: { outer: 0.6 in, inner: 0.6 in }

# faces: our-face.ttf          # a font file beside this one, or a family: eb-garamond, atkinson-hyperlegible

# palette:
#   soft: "#4a4a4a"

# styles:
#   .title: { slope: italic }
#   .opening p: { initial: 0 }
#   h2: { align: centre }
`,
  },
}

/** The sentences of one language. */
export type StartingWords = typeof englishStarting
