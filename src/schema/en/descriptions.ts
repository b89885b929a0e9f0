import type { ItemKind } from '../../item-kind.ts'
import type { Descriptions } from '../under.ts'
import { themeDescriptions } from './theme-descriptions.ts'

/** The kind of file in which people write each kind of item. */
interface FileOfItem {
  readonly request: 'requests'
  readonly event: 'events'
  readonly rota: 'rota'
  readonly article: 'article'
}

/** The kinds of file that a parish writes, by the name of their schema. */
export type FileKind = 'bulletin' | FileOfItem[ItemKind] | 'scripture' | 'theme'

/**
 * What an editor shows when the mouse rests on a key: what it is for, in parish words, with an
 * example where that says more. Another language is another value of the same type.
 */
export const englishDescriptions = {
  files: {
    bulletin: {
      title: 'bulletin.yaml: what stays the same from week to week',
      keys: {
        parish: 'Who you are.',
        'parish.name': "The parish's name, as it stands at the head of the page.",
        'parish.place': 'Town or neighbourhood.',
        'parish.motto': "The parish's own line of scripture; leave it out if there is none.",
        'parish.logo': 'A picture that stands at the head of the page.',
        'parish.logo.src': 'The name of its file in the parish folder: logo.png.',
        'parish.logo.alt': 'What it shows, in words, for those who cannot see it.',
        'parish.contact':
          'Whom to ask for a prayer or for help. Stands at the foot of the last page.',
        'parish.contact.heading': 'What stands over the contact: "To ask for prayer".',
        'parish.contact.name': 'A person or an office.',
        'parish.contact.en': 'The same in English, in a parish that prints in two languages.',
        'parish.contact.en.heading': 'What stands over the contact, in English.',
        'parish.contact.en.name': 'A person or an office, in English.',
        'parish.contact.es': 'The same in Spanish, in a parish that prints in two languages.',
        'parish.contact.es.heading': 'What stands over the contact, in Spanish.',
        'parish.contact.es.name': 'A person or an office, in Spanish.',
        'parish.contact.phone': 'The telephone number, as you write it.',
        'parish.contact.email': 'The e-mail address.',
        'parish.contact.url': 'The web site, beginning with https://.',
        'parish.contact.address': 'The postal address, on one line.',
        'parish.timezone':
          'Decides when a new week begins: America/New_York, Europe/London. Without it, the clock of the computer decides.',
        'parish.language':
          'The language that is printed: en-US, en-GB, es. Words are divided by its rules.',
        title:
          'What stands large at the top, where the week has no title of its own: Prayers for the Week.',
        languages:
          'Two languages, side by side: [en, es], or with a country, [en-US, es-MX]. The first is that of the parish; the other half stands under its name, es: { text: … }.',
        en: 'The same in English, which stands beside it.',
        es: 'The same in Spanish, which stands beside it.',
        calendar:
          'rcl: the church year and the readings of the Revised Common Lectionary. episcopal: with the readings of the Episcopal Church. roman: the General Roman Calendar, with the readings of its lectionary. common-worship: that of the Church of England, without readings. none: no church year. With days of your own, `use:` and the days below it.',
        'calendar.use': 'rcl, episcopal, roman, common-worship, or none.',
        'calendar.on-sunday':
          'What roman or common-worship keeps on the Sunday near it: [epiphany, ascension, corpus-christi]. [] for nothing.',
        'calendar.patronal': 'The feast of the saint or the mystery that your church is named for.',
        'calendar.patronal.name': 'What the day is called.',
        'calendar.patronal.date':
          'When it is: 07-22 (month and day), Easter + 60, first Sunday of September.',
        'calendar.patronal.colour': 'Its colour; white where nothing is said.',
        'calendar.patronal.kept':
          'day: on its day. sunday: on the Sunday on or after it, except in Advent, Lent and Easter.',
        'calendar.patronal.readings': 'Its readings, in place of those of the day.',
        'calendar.patronal.readings.first': 'The first reading: Isaiah 61:1-4.',
        'calendar.patronal.readings.psalm': 'The psalm: Psalm 98.',
        'calendar.patronal.readings.second': 'The second reading: Romans 8:28-39.',
        'calendar.patronal.readings.gospel': 'The Gospel: Matthew 25:31-40.',
        'calendar.colours':
          'Colours of whole seasons, where yours are others: { advent: blue }. Feasts keep their own.',
        'calendar.colours.advent': 'Of Advent.',
        'calendar.colours.christmas': 'Of the days of Christmas.',
        'calendar.colours.epiphany': 'Of the Sundays after the Epiphany.',
        'calendar.colours.lent': 'Of Lent.',
        'calendar.colours.holy-week': 'Of Palm Sunday and Holy Week.',
        'calendar.colours.easter': 'Of the fifty days of Easter.',
        'calendar.colours.pentecost': 'Of the day of Pentecost.',
        'calendar.colours.ordinary-time': 'Of the Sundays after Pentecost.',
        'calendar.days': 'Days with a name of your own: Homecoming Sunday.',
        'calendar.days.name': 'What the day is called.',
        'calendar.days.date':
          'When it is: 09-14 (month and day), Easter - 21, first Sunday of September.',
        'calendar.days.colour': 'Its colour, where it is not that of the season.',
        'calendar.days.readings': 'Its readings, in place of those of the day.',
        'calendar.days.readings.first': 'The first reading: Isaiah 61:1-4.',
        'calendar.days.readings.psalm': 'The psalm: Psalm 98.',
        'calendar.days.readings.second': 'The second reading: Romans 8:28-39.',
        'calendar.days.readings.gospel': 'The Gospel: Matthew 25:31-40.',
        readings: 'Which of the two tracks of readings is read from Pentecost on.',
        sections: 'The headings, in the order in which they print.',
        'sections.name': 'The heading.',
        'sections.lang':
          'The language of the heading and of what stands under it, where it is not that of the parish: es.',
        'sections.as':
          'How short items of the section stand: list, one under the other; columns, side by side; run-in, as one paragraph. By itself six names or more stand in columns.',
        'sections.en': 'The same heading in English, in a parish that prints in two languages.',
        'sections.es': 'The same heading in Spanish, in a parish that prints in two languages.',
        scripture: 'How verses are chosen and quoted.',
        'scripture.translation': 'The translation for verses that are quoted for you: KJV.',
        'scripture.en':
          'The translation for the verse in English, where the parish prints in two languages: KJV.',
        'scripture.es':
          'The translation for the verse in Spanish, where the parish prints in two languages: RV1909.',
        'scripture.themes':
          'What verses should speak of where no reading gives one: hope, mercy, peace.',
        'scripture.rest-weeks': 'For so many weeks a verse that was printed does not come again.',
        'scripture.marks':
          'always: the translation is named after every quotation. licensed: only where its publisher asks for it.',
        insert: 'The paper, and how large things print.',
        'insert.shape':
          'How the paper is used. auto takes the least that holds everything: half a sheet, a sheet folded once, or a booklet.',
        'insert.paper': 'The paper in your printer.',
        'insert.duplex':
          'Which edge your printer turns the paper on. If the back side comes out upside down, choose the other.',
        'insert.size': 'The size of the type, in points.',
        'insert.size.best': 'The size that you would like.',
        'insert.size.floor': 'Never smaller than this. Below 9 points people complain.',
        'insert.leading': 'From one line to the next, as a multiple of the size.',
        'insert.leading.best': 'What you would like.',
        'insert.leading.floor': 'Never closer than this.',
        'insert.hanging':
          'Quotation marks and hyphens stand in the margin, so that edges look straight.',
        'insert.letter-fit':
          'By so many hundredths the letters of a line may be wider or narrower, and by half as many stand apart or closer, so that its spaces stay even. Nobody sees 2; 0 leaves the letters as they are.',
        'insert.look': 'How the page looks; `bulletin themes` tells of each.',
        'insert.colour':
          'The colour beside the black: season, the colour of the church year, with its ornament; none; or one by its six figures, "#8c1c13".',
        'insert.missing-letters':
          'Where no font has a letter of an item: stop makes nothing and says so; leave-out makes the insert without the item, and says so.',
        text: 'The text edition, for mail and telephones.',
        'text.width': 'Letters on a line.',
        'text.ascii': 'Plain letters alone, for old mail programs.',
        defaults: 'What holds where a request says nothing.',
        retention: 'How long persons are kept; `bulletin forget --before` goes by it.',
        'retention.ended':
          'How long the request for a person stays in its file after it has ended: `1 year`.',
        'retention.issues': 'How long the pages and texts of old issues stay: `3 years`.',
        import: 'What `bulletin import` has learnt of the parish.',
        'import.columns':
          'Which columns of a form hold what: the heading of each, as the form has it.',
        'import.columns.name': 'The column of whom the request is for.',
        'import.columns.first-name': 'The column of given names, where names stand in two.',
        'import.columns.last-name': 'The column of family names, where names stand in two.',
        'import.columns.request': 'The column of what is asked.',
        'import.columns.section': 'The column of the heading that the request stands under.',
        'import.columns.consent':
          'The column that says whether, and where, the person may be named.',
        'import.columns.show': 'The column that says how much of the name is shown.',
        'import.columns.date': 'The column of the day on which it was filled in.',
        'import.columns.from': 'The column of the first day.',
        'import.columns.until': 'The column of the last day.',
        'defaults.weeks': 'How many Sundays a person is prayed for where there is no `until`.',
        parts:
          'What the sheet has, in order; what is not named follows in the usual order. Each by its name, or as { part: rota, panel: back }.',
        'parts.part': 'Which part.',
        'parts.panel':
          'back: on the outside of the back. flap: on the leaf folded in of a tri-fold.',
        'parts.heading': 'What stands over it, in place of the usual word.',
        'parts.en': 'The same heading in English, in a parish that prints in two languages.',
        'parts.es': 'The same heading in Spanish, in a parish that prints in two languages.',
        'parts.next': 'Of the readings: those of the Sunday after as well.',
        hymns: 'What holds for the hymns of every week.',
        'hymns.licence': 'The licence under which they are printed, as it is to stand below them.',
        calendars:
          'What is printed of calendars (.ics files in events/): all, or the entries of some categories. Nothing where this is not written.',
        'calendars.categories':
          'The categories whose entries are printed, as the calendar calls them.',
        announcements: 'How events are announced before their day.',
        'announcements.weeks': 'How many weeks before its own an event is announced.',
        'announcements.words': 'How many words an announcement should have at the most.',
        'announcements.runs': 'In how many issues an event is announced at the most.',
        people: 'Who may be named in words about what they do.',
        'people.staff': 'Who works for the parish. Named on paper and in e-mails.',
        'people.volunteers': 'Who helps. Named on paper and in e-mails.',
        'people.public': 'Who is known to all, as a bishop is. Named everywhere.',
        'not-names': 'Words that look like the name of a person but are not one: Harbor Mission.',
        privacy: 'How persons are named.',
        'privacy.names-in-words':
          'What is done where words name a person for whom nobody has answered.',
        'privacy.names-in-words.requests':
          'hold: the request waits. warn: it prints, is kept off the web, and you are told.',
        'privacy.names-in-words.articles':
          'hold: the article waits. warn: it prints, is kept off the web, and you are told.',
        'privacy.names-in-words.events':
          'hold: the event waits. warn: it prints, is kept off the web, and you are told.',
        'privacy.show':
          'How persons are named where a request says nothing: first name, with the initial of the last (first-initial), initials, or not at all.',
        web: 'The page of the web, which `editions: [web]` makes.',
        'web.address':
          'Where you put that page, the same every week. The insert has a code of it, for telephones.',
        editions:
          'What is made each time, beside the text: standard, the insert; large-print, a layout of its own, 18 points and up; phone, a text for messengers; mail, a page and a message to send; web, a page of the web; ics, a calendar; docx, a Word file.',
      },
    },
    requests: {
      title: 'What to pray for',
      keys: {
        sunday: 'All requests of this file are for this one Sunday, unless one says otherwise.',
        day: 'All requests of this file are for this one day, unless one says otherwise.',
        service:
          'All requests of this file are for this one of the day’s services, unless one says otherwise.',
        source: 'Where these requests came from. Printed after each, but never after a person.',
        section: 'The heading for all requests of this file, unless one says otherwise.',
        lang: 'The language of all requests of this file, unless one says otherwise: es.',
        from: 'All requests of this file begin on this day, unless one says otherwise.',
        until: 'All requests of this file end after this day, unless one says otherwise.',
        title: 'What stands large at the top on this day. Needs `sunday` or `day`.',
        en: 'The same in English, which stands beside it.',
        es: 'The same in Spanish, which stands beside it.',
        verse: 'The verse at the head on this day. Needs `sunday` or `day`.',
        readings: 'Passages of this Sunday in place of those of the calendar. Need `sunday`.',
        'readings.first': 'The first reading: Isaiah 64:1-9.',
        'readings.psalm': 'The psalm: Psalm 80:1-7.',
        'readings.second': 'The second reading.',
        'readings.gospel': 'The Gospel.',
        hymns:
          'What is sung on this Sunday, each after its place: Processional: 48 O Love of God. Need `sunday`.',
        requests: 'The requests, each after a hyphen.',
      },
    },
    events: {
      title: 'What takes place in the parish',
      keys: {
        kind: 'service: worship, among the services. event: anything else. For all of this file, unless one says otherwise.',
        from: 'What repeats in this file begins on this day, unless one says otherwise.',
        until: 'What repeats in this file ends after this day, unless one says otherwise.',
        place: 'Where everything in this file is, unless one says otherwise.',
        contact: 'Whom to ask about everything in this file, unless one says otherwise.',
        'names-in-words':
          'hold: an event in this file whose words name somebody waits until you have answered for the name.',
        events: 'The events, each after a hyphen.',
      },
    },
    rota: {
      title: 'Who does what on which day',
      keys: {
        rota: 'The days, each after a hyphen: `date`, then a key for each role with who does it.',
        en: 'What each role is called in English, in a parish that prints in two languages: { Lector: Reader }.',
        es: 'What each role is called in Spanish, in a parish that prints in two languages: { Reader: Lector }.',
      },
    },
    article: {
      title: 'The head of an article, between the two lines of hyphens',
      keys: {
        title: 'What stands over the article.',
        heading: 'A heading above the title, shared by articles that follow each other.',
        sunday: 'Prints on this one Sunday.',
        day: 'Prints on this one day, whatever day of the week.',
        service: 'Prints for this one of the day’s services alone: early.',
        from: 'Prints from this day on.',
        until: 'Prints up to this day.',
        byline: 'Who wrote it.',
        source: 'Where it first appeared.',
        published:
          'The title or address of a publication that this is taken from. It answers for the names in it.',
        consent:
          'Who of those named agreed, and where it may stand; none holds it. Never printed itself.',
        link: 'Where to read or do more. Prints as words and an address.',
        panel:
          'back: on the outside of the back, above the contact. flap: on the leaf folded in of a tri-fold.',
        priority: 'if-room: the first to be left out when the page is full. essential: the last.',
        order:
          'Articles print by this number; those without one come last, by the names of their files.',
        lang: 'The language of this article, where it is another one: es.',
        en: 'The same in English, which stands beside it.',
        es: 'The same in Spanish, which stands beside it.',
      },
    },
    scripture: {
      title: "The parish's own quotations from a translation under licence",
      keys: {
        translation: 'The short name of the translation: NRSVue.',
        notice: 'What the publisher wants printed, word for word. Printed when it is quoted.',
        verses: 'The passages, each after a hyphen.',
        'verses.ref': 'Book, chapter and verse: Psalm 46:1.',
        'verses.text': 'The words, exactly as the translation has them.',
      },
    },
    theme: themeDescriptions,
  },
  parts: {
    'verse.ref': 'Book, chapter and verse: Galatians 6:2.',
    'verse.text': 'The words, where they are not to be quoted for you.',
    'verse.translation': 'Where the words come from: KJV, NRSVue.',
    'link.text': 'The words before the address: "To help, sign up at".',
    'link.url': 'Where it leads: https://…, mailto:… or tel:….',
    'link.qr': 'Prints a square code to be read by a telephone.',
    'request.id':
      'A short name of your own for this request: letters, figures and hyphens. The commands `why`, `edit`, `renew` and `close` call it by this. Never printed; without one it gets its own.',
    'request.section':
      'The heading it stands under: one of `sections` in bulletin.yaml. Without one it leads, before all headings.',
    'request.kind': 'A petition asks, a thanksgiving thanks.',
    'request.text':
      'What to pray for. Where it holds a colon, a hash or quotation marks, write >- here and the text on the lines below, further in. *Slanted*, **bold** and [a link](https://example.org) are understood.',
    'request.person': 'The person to be prayed for. Printed only with consent.',
    'person.name':
      'First name, then the rest: Margaret Ellery. Where that goes wrong: { first: Anna Maria, last: Reed }.',
    'person.name.first': 'What may print with `show: first`.',
    'person.name.last': 'What prints with `show: full` alone.',
    'person.show': 'How much of the name prints.',
    'person.departed':
      'The person has died: the day, or `true` where it is not known. Prayed for among the departed, without consent but for the web, in full unless `show` says otherwise.',
    'person.distinct-from':
      'Id of a request for another person of the same name, where one of the two has ended.',
    'person.minor': 'A child or young person: never more than initials are printed.',
    'request.from':
      'The first day: 2026-11-29. A person is prayed for on four Sundays from here, unless `until` says otherwise.',
    'request.until':
      'The last day. Without one, a request that names nobody prints until you take it out.',
    'request.sunday': 'For this one Sunday alone, in place of `from` and `until`.',
    'request.day': 'For this one day alone, whatever day of the week: Christmas Eve, a funeral.',
    'request.service': 'For this one of the day’s services alone: early.',
    'request.repeat': 'Prints only on some Sundays.',
    'request.priority':
      'if-room: the first to be left out when the page is full. essential: the last.',
    'request.link': 'Where to read or do more. Prints as words and an address.',
    'request.footnote': 'A small note below the request: *Names are changed.',
    'request.source': 'Where it came from. Printed after the request, but never after a person.',
    'request.lang': 'The language of this request, where it is another one: es.',
    'request.en': 'The same in English, which stands beside it.',
    'request.es': 'The same in Spanish, which stands beside it.',
    'request-half.text': 'The text in this language.',
    'request-half.footnote': 'The small note in this language.',
    'request-half.link': 'The words of the link in this language; it leads to the same address.',
    'link-half.text': 'The words before the address.',
    'title-half.title': 'The title in this language.',
    'event.en': 'The same in English, which stands beside it.',
    'event.es': 'The same in Spanish, which stands beside it.',
    'event-half.title': 'The title in this language.',
    'event-half.text': 'The text in this language.',
    'event-half.place': 'Where it is, in this language; without it, as above.',
    'event-half.intention': 'What a service is offered for, in this language.',
    'event-half.link': 'The words of the link in this language; it leads to the same address.',
    'article-half.title': 'The title in this language.',
    'article-half.heading': 'The heading in this language.',
    'article-half.byline': 'Who wrote it, in this language; without it, as above.',
    'article-half.source': 'Where it came from, in this language; without it, as above.',
    'article-half.text':
      'The whole article in this language: write | here, and the text on the lines below, further in.',
    'article-half.link': 'The words of the link in this language; it leads to the same address.',
    'request.consent':
      'Who agreed to this, and where it may stand; none holds it. Never printed itself.',
    'consent.by': 'Who said yes: herself, his mother.',
    'consent.date': 'When: 2026-11-20.',
    'consent.channels':
      'Where it may stand: print (on paper), text (in e-mails), web (on the web site).',
    'helper.name': 'The whole name: Ann Cole.',
    'helper.minor': 'A child or young person: never named by more than initials.',
    'helper.channels':
      'Where the name may stand: print (on paper), text (in e-mails), web (on the web site).',
    'request.closed': 'Ended from a day on, whatever `until` says.',
    'closed.date': 'From this day on it no longer prints.',
    'closed.how': 'How it ended, for the office alone: recovered, died. Never printed.',
    'request.note': 'A note for the office alone. Never printed.',
    'request.repeat.every': 'Every so many weeks, counted from `from`: 2 weeks.',
    'request.repeat.nth-sunday': 'On this Sunday of every month: 1 to 5, or last.',
    'request.repeat.season': 'In this season of the church year.',
    'request.repeat.yearly': 'In the week of this day of every year: 12-02.',
    'person.born':
      'The birthday: 12-02, or with its year. Without `from` the request comes in the week of it, every year.',
    'person.married':
      'The wedding day: 12-02, or with its year. Without `from` the request comes in the week of it, every year.',
    'event.id':
      'A short name of your own for this event: letters, figures and hyphens. Never printed; without one it gets its own.',
    'event.title': 'What it is: Advent supper.',
    'event.kind': 'service: worship, among the services. event: anything else.',
    'event.date': 'The day, 2026-12-12, or a list of days. With `every: 2 weeks` the first one.',
    'event.every':
      'On which day of the week, Wednesday, or Monday and Thursday; or every how many weeks from `date`: 2 weeks.',
    'event.nth':
      'On which day of each month: first Friday, second and fourth Tuesday, last Sunday.',
    'event.from': 'What repeats begins on this day.',
    'event.until': 'What repeats ends after this day.',
    'event.except': 'Days on which it does not take place. The issue of that week says so.',
    'event.time': 'When it begins: 7:30 pm, 19:30, noon, all day; or a list of times.',
    'event.ends': 'When it is over: a time, or the last of several days.',
    'event.place': 'Where it is: Parish hall.',
    'event.contact':
      'Whom to ask. Prints on paper and in e-mails; on the web only where it is the contact of the parish, or somebody whom `people` names there.',
    'event.text': 'What is to be said of it in the weeks before, and in its own.',
    'event.link': 'Where to read or do more. Prints as words and an address.',
    'event.announce': 'How many weeks before it is announced, in place of what the parish does.',
    'event.intention':
      'What a service is offered for; a person as { name: Frank Dunn, departed: true }.',
    'event.priority':
      'if-room: the first to be left out when the page is full. essential: the last.',
    'event.lang': 'The language of this event, where it is another one: es.',
    'event.consent':
      'Who of those named agreed, and where it may stand; none holds it. Never printed itself.',
    'event.closed': 'Called off from a day on.',
    'event.note': 'A note for the office alone. Never printed.',
  },
  /** Said of a value that is not written as it must be. */
  wrong: {
    day: 'Write the day as 2026-11-29: year, month, day.',
    address: 'Begin the address with https://, mailto: or tel:.',
    language: 'Write the language as en-US or es.',
    interval: 'Write how often as `2 weeks`.',
    'day-of-year': 'Write the day as `12-02`, or with its year as `1948-12-02`.',
    time: 'Write the time as 7:30 pm, 19:30 or noon.',
    every: 'Write it as Wednesday, Monday and Thursday, or 2 weeks.',
    nth: 'Write it as first Friday, second and fourth Tuesday, or last Sunday.',
    span: 'Write how long as `1 year`, `18 months` or `6 weeks`.',
    'feast-date': 'Write the day as 07-22, Easter - 21, or first Sunday of September.',
    length: 'Write the length as 0.5 in, 12 mm or 36 pt.',
    stretchable: 'Write the space in lines: 0.5, or 0.5 plus 0.25 minus 0.1.',
    'hex-colour': 'Write the colour in six figures, in quotation marks: "#8c1c13".',
  },
} satisfies {
  readonly files: Readonly<
    Record<FileKind, { readonly title: string; readonly keys: Descriptions }>
  >
  /** Of what stands in several places: a request, a link, a verse. */
  readonly parts: Descriptions
  readonly wrong: Readonly<Record<string, string>>
}

/** The words of one language. */
export type SchemaWords = typeof englishDescriptions
