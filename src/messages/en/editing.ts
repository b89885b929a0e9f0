import type { Channel, Priority } from '../../vocabulary.ts'

/** What `add`, `edit`, `renew` and `close` say and ask, in English. Another language is another value of the same type. */
export const englishEditing = {
  ask: {
    whom: 'What is the request for?',
    whomOffers: { person: 'A person, by name', other: 'Anything else' },
    name: 'Name (first name, then the rest)',
    nameEmpty: 'Type a name.',
    minor: 'Is this person under 18?',
    show: 'How is the name to be printed?',
    showNone: 'Not at all: the text alone',
    showOffers: {
      first: 'the first name alone',
      'first-initial': 'the first name and the initial of the last',
      full: 'the whole name',
      initials: 'the initials',
    },
    which: 'Which request? (arrow keys, or type a part of its words)',
    section: 'Under which heading?',
    noSection: 'None: it leads, before all headings',
    words: 'The words of the request',
    wordsOffers: {
      here: 'Type them here, on one line',
      editor: 'Write them in your editor',
      none: 'None: the name alone',
    },
    text: 'Text',
    textEmpty: 'Type the text.',
    editor: 'The text:',
    when: 'When is it in?',
    whenOffers: {
      sunday: 'On one Sunday alone',
      weeks: (weeks: number): string => `For ${weeks} Sundays, from a day on`,
      window: 'From one day until another',
      open: 'From a day on, until it is closed',
      always: 'Every week from now on, until it is closed',
      every: 'Every so many weeks',
    },
    sunday: 'Which Sunday? (2026-11-29, next sunday, Easter)',
    from: 'First day (2026-11-29, next sunday)',
    until: 'Last day (2026-12-20, in 4 weeks, Easter)',
    every: 'Every how many weeks?',
    consentBy: 'Who agreed to the name? (herself, his mother; Enter alone: nobody yet)',
    channels: 'Where may it stand?',
    channelOffers: {
      print: 'print: the insert in the church',
      text: 'text: the e-mail',
      web: 'web: the web site',
    } satisfies Record<Channel, string>,
    priority: 'How sure is it of its room?',
    priorityOffers: {
      essential: 'essential: never left out',
      normal: 'normal',
      'if-room': 'if-room: the first to be left out',
    } satisfies Record<Priority, string>,
    link: 'Words and address of the link (for example Sign up https://example.org)',
    change: 'What is to change?',
    changeOffers: {
      text: 'The words',
      person: 'The name, or how it is printed',
      section: 'The heading',
      when: 'When it is in',
      consent: 'The consent',
      priority: 'How sure it is of its room',
      link: 'The link',
      clear: 'Take something out',
      done: 'Nothing more',
    },
    clear: 'Take out what?',
    clearNothing: 'Nothing',
    keys: {
      section: 'The heading: it leads then, before all headings',
      kind: 'That it is a thanksgiving or a petition',
      person: 'The name',
      text: 'The words',
      footnote: 'The footnote',
      link: 'The link',
      sunday: 'The Sunday that it is for',
      from: 'The first day',
      until: 'The last day',
      repeat: 'That it repeats',
      priority: 'How sure it is of its room',
      lang: 'That it is in another language',
      source: 'Where it came from',
      consent: 'The consent',
      closed: 'That it is closed',
      note: 'The note',
    },
    renew: 'Until when?',
    renewOffers: {
      weeks: (weeks: number, until: string): string => `${weeks} more Sundays, until ${until}`,
      other: 'Another day',
    },
    how: 'How did it end? (never printed)',
    howOffers: {
      recovered: 'recovered',
      died: 'died',
      answered: 'answered',
      other: 'In other words',
      unsaid: 'Leave it unsaid',
    },
    howWords: 'In your own words',
    departed: 'Pray for them among the departed, and how long?',
    departedOffers: {
      weeks: (weeks: number, until: string): string => `For ${weeks} Sundays, until ${until}`,
      other: 'Until another day',
      no: 'No, only close it',
    },
    on: 'From which day on is it closed?',
    write: 'Write this?',
  },

  added: (id: string, file: string, line: number): string =>
    `${id} is added: ${file}, line ${line}`,
  changed: (id: string, file: string, line: number): string =>
    `${id} is changed: ${file}, line ${line}`,
  renewed: (id: string, until: string): string => `${id} is in until ${until}`,
  closed: (id: string, day: string): string => `${id} is closed from ${day} on`,
  closedAndDeparted: (id: string, day: string, until: string): string =>
    `${id} is closed from ${day} on, and stands among the departed until ${until}`,
  alreadySo: (id: string): string => `${id} says so already; nothing was changed.`,
  noRequests: 'There is no request yet; `bulletin add` adds one.',

  /** The lines above the first request of a file that `add` makes. */
  newFile: [
    '# Requests of the parish itself. Each begins with a hyphen; `bulletin add` puts new ones at the end.',
    '',
    'requests:',
  ],
}

/** The sentences of one language. */
export type EditingWords = typeof englishEditing
