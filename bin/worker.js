// @ts-check
// A thread of a run over many parishes (src/cli/system/crew.ts): the program once more, which waits for its parishes.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { telling } = require('./compile.js')
const { compiled, optimiseForMany, optimiseLate } = require('./run.js')

const installation = telling({
  part: (name) => readFileSync(join(__dirname, '../dist', name)),
  script: join(__dirname, 'bulletin.js'),
})
// Flags are of all threads: those under which the code was kept, until this one has it.
optimiseLate()
const { program } = compiled(installation, 'issues')
optimiseForMany()
program.start().work(installation)
