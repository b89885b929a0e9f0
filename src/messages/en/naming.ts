import type { HelperRole } from '../../vocabulary.ts'

/** What is asked of a name in words, in English. Another language is another value of the same type. */
export const englishNaming = {
  /** `words` are those around the name. */
  who: (name: string, file: string, line: number, words: string): string =>
    `${file}, line ${line}: ${words}\nWho is "${name}"?`,
  answers: {
    consent: 'Somebody who agreed to be named here',
    people: 'Named for what they do: staff, a volunteer, a public person',
    departed: 'Somebody who has died',
    published: 'Named in a publication that this is taken from',
    'not-names': 'Not the name of a person',
  },
  leave: {
    held: 'Leave it: the request is held',
    kept: 'Leave it: it stays off the web',
  },
  leaveAll: 'Leave this one and all others',
  by: 'Who agreed? (herself, his mother; Enter alone: nobody yet, leave it)',
  role: 'What do they do?',
  roles: {
    volunteers: 'A volunteer of the parish (paper and e-mail)',
    staff: 'Staff: clergy, the office (paper and e-mail)',
    public: 'A public person: a bishop, an author (everywhere)',
  } satisfies Record<HelperRole, string>,
  where: 'Title or address of the publication',
  whereEmpty: 'Type its title or address.',
  wrote: 'Written, as you could have done yourself:',
}

/** The sentences of one language. */
export type NamingWords = typeof englishNaming
