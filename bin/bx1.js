#!/usr/bin/env node
// A script, as is the program: Node starts a module some 10 ms later.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { run } = require('./run-x1.js')

run({ part: (name) => readFileSync(join(__dirname, '../dist', name)), script: __filename })
