// Comes in: the document of the channel `text`, its text edition, the colour of the parish's look.
// Goes out: a page for mail programs, and a message with both that is ready to be sent by a person.
// Nothing is sent here.
export { renderMailPage } from './mail-page.ts'
export { type Message, writeMessage } from './message.ts'
