// @ts-check
// The single-file program, which build/single-file.js puts into a copy of Node with all parts of dist/.
const { getAsset } = require('node:sea')
const { run } = require('../bin/run.js')

run({ part: (name) => Buffer.from(getAsset(name)), script: undefined })
