import type { Catalogue } from './catalogue.ts'

/** English: parish words, lower-case keys in back quotes as they are typed. */
export const english: Catalogue = {
  unreadable: ({ path, reason }) => ({
    message: `${path} is there but cannot be read (${reason})`,
    hint: 'Close it in other programs, and check that you may open it.',
  }),
  'no-parish': ({ folder, nearby }) => ({
    message: `${folder} is no parish folder: there is no bulletin.yaml in it or above it`,
    hint:
      nearby.length > 0
        ? `Name the folder to use, for example \`bulletin make ${nearby[0]}\`.`
        : 'Go to the folder that holds bulletin.yaml, or name it after the command.',
  }),
}
