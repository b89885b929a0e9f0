/** English words of the sheet that shows which edge a printer flips on. */
export const englishTestSheet = {
  lang: 'en',
  front: {
    heading: 'Test sheet for your printer',
    paragraphs: [
      'Print this sheet on both sides of the paper.',
      'Then hold it as you read this, and turn it over as you turn the page of a book.',
      'One of the two notes on the back stands upright. Do what that one says.',
    ],
  },
  shortEdge: {
    heading: 'If you can read this note',
    paragraphs: [
      'Your printer flips the paper on its short edge.',
      'In bulletin.yaml, under insert, write duplex: short-edge. It is also what holds where nothing is written.',
    ],
  },
  scale: {
    heading: 'Is it printed at its actual size?',
    paragraphs: [
      'Lay a ruler on the two scales. If they are shorter than they say, print again with the scaling “Actual size”, 100%, without “Fit to page”.',
      'The thin line around both halves is a quarter of an inch from the edge. If some of it is missing, your printer cannot print as near to the edge as most; inserts stay clear of it all the same.',
    ],
  },
  longEdge: {
    heading: 'If you can read this note',
    paragraphs: [
      'Your printer flips the paper on its long edge.',
      'In bulletin.yaml, under insert, write duplex: long-edge. The backs of your inserts are then turned to suit it.',
    ],
  },
} as const
