#!/usr/bin/env node
// A script, as is the program: Node starts a module some 10 ms later.
const { compile } = require('./compile.js')

compile()
  .start()
  .main(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code
  })
