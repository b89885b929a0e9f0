import type { IssueFile } from '../archive/record-of.ts'
import { type Diagnostic, diagnostic } from '../diagnostic.ts'

/** Some mail programs show no more of a page than so many bytes: Gmail cuts it off a little above. */
const LONGEST = 100_000

/** That the page for mail is longer than mail programs show. */
export const reportMail = (files: readonly IssueFile[]): readonly Diagnostic[] =>
  files
    .filter(({ path, bytes }) => path === 'bulletin.html' && bytes.length > LONGEST)
    .map(({ path, bytes }) =>
      diagnostic('warning', 'mail-too-long', {
        path,
        kilobytes: Math.ceil(bytes.length / 1000),
        most: LONGEST / 1000,
      }),
    )
