/** What `schedule` says, in English. Another language is another value of the same type. */
export const englishScheduling = {
  plan: (day: string, time: string, parish: string): string =>
    `Every ${day} at ${time}, this machine is to make the insert of ${parish}.`,
  first: (day: string, time: string): string => `The first time is ${day} at ${time} by its clock.`,
  nothingYet: 'Nothing is set up yet: the lines below do that.',
  parishClock: (zone: string): string =>
    `The hour is that of ${zone}, also when clocks are changed.`,
  strict: 'With --strict, a run that holds something back counts as failed, although it is made.',
  sunday: 'On a Sunday it makes the insert of that same Sunday.',
  titles: {
    setUp: 'To set it up',
    tryOut: 'To try it at once',
    see: 'To see how it went',
    remove: 'To take it away',
  },

  /** What is done with the lines, given the command line that hands them over. */
  setUp: {
    cron: (add: string): readonly string[] => [
      'Open the table of cron, and paste the line below at its end:',
      '  crontab -e',
      'Or let it be added, once, to what stands there. (Never pipe it into `crontab -`',
      'alone: that would empty the table of all else.)',
      `  ${add}`,
      'Where the machine is off at that time, cron leaves the week out.',
    ],
    systemd: (add: string): readonly string[] => [
      'Read the lines below; then let a shell do them:',
      `  ${add}`,
      'Where the machine is off at that time, it runs when it is on again and you log in.',
      'To have it run while nobody is logged in, type once:',
      '  loginctl enable-linger',
    ],
    launchd: (add: string): readonly string[] => [
      'Read the lines below; then let a shell do them:',
      `  ${add}`,
      'Where the Mac sleeps at that time, it runs when it wakes; where it is shut down,',
      'the week is left out. If the folder lies in Documents, on the Desktop, in iCloud',
      'or on another disk, try it at once: macOS may ask whether node may read there. If',
      'it refuses instead, add node in System Settings, Privacy & Security, Full Disk',
      'Access. While another run is at work, it does not try again.',
    ],
    windows: (): readonly string[] => [
      'Copy the lines below, and paste them into PowerShell. If it says that access is',
      'denied, open PowerShell with "Run as administrator".',
      'It runs while you are logged in; where the machine is off at that time, it runs',
      'when it is on again.',
    ],
  },
  inPowerShell: 'In PowerShell:',
  /** Of cron, which mails what it hears. */
  mail: [
    'Where it fails, cron mails the same, if this machine can send mail: to you, or to',
    'the address that a line MAILTO=office@example.org above it names.',
  ],
  /** Of Windows. */
  lastResult: 'LastTaskResult 0 means that it was done.',
  /** Of cron. */
  deleteLine: (name: string): string => `and delete the line that ends in # ${name}`,
}

/** The sentences of one language. */
export type SchedulingWords = typeof englishScheduling
