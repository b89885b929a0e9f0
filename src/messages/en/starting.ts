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
    timezone: 'Your time zone?',
    folder: 'What should its folder be called?',
  },
  /** What is offered, by the value that it stands for. */
  offers: {
    rcl: 'Yes, by the Revised Common Lectionary',
    roman: 'Yes, the Roman calendar, without readings',
    'common-worship': 'Yes, by Common Worship of the Church of England, without readings',
    episcopal: "Yes, by the Episcopal Church's readings",
    none: 'No',
    letter: 'Letter (8.5 × 11 in)',
    legal: 'Legal (8.5 × 14 in)',
    a4: 'A4',
    a3: 'A3',
    tabloid: 'Tabloid (11 × 17 in)',
  },
  /** Said before the first question. */
  begin:
    'A few questions; Enter takes what stands in parentheses.\nCtrl-C stops, and nothing is written.',
  /** The name where none is given. */
  someParish: 'Our Parish',
  theOffice: 'the parish office',
  made: (name: string): string => `${name} has its folder.`,
  otherTranslation: (wanted: string, readMe: string): string =>
    [
      `The ${wanted} does not come with the program: until you bring it, no verse is chosen, and \`make\` says so.`,
      `With a file of it, \`bulletin scripture add FILE --as ${wanted}\`; ${readMe} in the folder tells more.`,
    ].join('\n'),
  next: 'What to type next:',
  /** What the commands that are shown as the next ones do. */
  does: {
    make: "makes this Sunday's insert",
    add: 'puts a request in',
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
}

/** The sentences of one language. */
export type StartingWords = typeof englishStarting
