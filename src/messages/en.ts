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
  usage: ({ reason }) => ({
    message: reason,
    hint: '`bulletin help` lists the commands, `bulletin help make` shows one with examples.',
  }),
  disk: ({ path, code }) =>
    ['EPERM', 'EBUSY', 'EACCES'].includes(code)
      ? {
          message: `${path} cannot be written: another program holds it open, or it may not be changed (${code})`,
          hint: 'Close it (Acrobat and Word lock what they show), and run the command again. The last issue is untouched.',
        }
      : { message: `${path} cannot be written (${code})`, hint: 'The last issue is untouched.' },
  busy: ({ lock }) => ({
    message: 'another run is at work in this parish',
    hint: `Wait for it. If there is none, delete ${lock}.`,
  }),
  defect: ({ stack, version }) => ({
    message: `this is a defect of bulletin ${version}, not a mistake of yours; nothing was written\n${stack}`,
    hint: 'Please report it with these lines, after taking names out of them.',
  }),
  'nothing-this-week': ({ week }) => ({
    message: `nothing for this Sunday: no request and no article is in on ${week}`,
    hint: '`bulletin list` shows why each is out. Another week is named with --date.',
  }),
  held: ({ id }) => ({
    message: `${id} is held: it shows a person, and no consent is noted`,
    hint: 'Ask, and add `consent: { by: …, date: …, channels: [print, text] }`; or set `show: none` to print the text alone.',
  }),
  'no-such-id': ({ id, nearest }) => ({
    message: `no request or article is called ${id}`,
    hint: nearest ? `Did you mean ${nearest}?` : '`bulletin list` shows the ids of this week.',
  }),
}
