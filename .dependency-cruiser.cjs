// Who may import whom. A folder may import itself, and those named here; nothing else.
const mayImport = {
  money: [],
  calendar: [],
  model: ['money', 'calendar'],
  kernel: ['model', 'money', 'calendar'],
  rules: ['kernel', 'model', 'money', 'calendar'],
  operations: ['rules', 'kernel', 'model', 'money', 'calendar'],
  queries: ['rules', 'kernel', 'model', 'money', 'calendar'],
  menu: ['operations', 'rules', 'kernel', 'model', 'money', 'calendar'],
  outcomes: ['kernel', 'model'],
  amounts: ['kernel', 'model', 'money'],
  codecs: ['operations', 'queries', 'rules', 'kernel', 'model', 'money', 'messages'],
  messages: ['model', 'money', 'calendar'],
  journal: ['kernel', 'model', 'money', 'calendar']
}

const folders = Object.keys(mayImport)

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const directions = Object.entries(mayImport).map(([folder, others]) =>
  error(
    `direction-of-${folder}`,
    `${folder} may import ${['itself', ...others].join(', ')}`,
    { path: `^src/${folder}/` },
    { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` }
  )
)

module.exports = {
  forbidden: [
    ...directions,
    error('folder-without-a-direction', 'Give a new folder its line above.', { path: '^src/', pathNot: `^src/(index\\.ts$|(${folders.join('|')})/)` }, {}),
    error(
      'operations-stand-alone',
      'What two operations share is a rule; a transfer is two operations, one on each ledger.',
      { path: '^src/operations/(.+)', pathNot: '^src/operations/transferCredit' },
      { path: '^src/operations/', pathNot: '^src/operations/$1' }
    ),
    error(
      'messages-take-types',
      'Words need the shape of an error, not the code that makes it.',
      { path: '^src/messages/' },
      { path: '^src/model/', dependencyTypesNot: ['type-only'] }
    ),
    error('no-cycle', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    error('decimal-in-money', 'Only money/ knows decimal.js.', { path: '^src/', pathNot: '^src/money/' }, { path: 'node_modules/decimal\\.js/' }),
    error(
      'three-dependencies',
      'decimal.js, fp-ts, io-ts: nothing else runs in a user’s process.',
      { path: '^src/' },
      { pathNot: ['^src/', '(^|/)node_modules/(decimal\\.js|fp-ts|io-ts)/'] }
    ),
    error('resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true })
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], extensions: ['.ts', '.js', '.d.ts'] }
  }
}
