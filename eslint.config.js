import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import typescript from 'typescript'

// What a pure library may not do. Each entry says why, because the message is all a contributor sees.

const ban = (selector, message) => ({ selector, message })

const onlyOrSkip = ban(
  "MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo)$/]",
  'A narrowed or skipped test proves nothing.'
)

const syntax = [
  ban(":matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!='const']", 'Module state makes two calls differ.'),
  ban('ExportDefaultDeclaration', 'One thing, one name: export it by name.'),
  ban('ExportAllDeclaration', 'The surface is a list somebody chose: name each export.'),
  ban('CallExpression[callee.name=/^(Number|parseFloat|isNaN|isFinite)$/]', 'Text becomes a number only digit by digit, behind a grammar.'),
  ban("CallExpression[callee.object.name='Number'][callee.property.name='parseFloat']", 'Text becomes a number only digit by digit, behind a grammar.'),
  ban("UnaryExpression[operator='+']", 'Text becomes a number only digit by digit, behind a grammar.'),
  ban(':matches(AwaitExpression, :function[async=true])', 'The library answers at once: nothing in it waits.')
]

const throwing = ban('ThrowStatement', 'A refusal is returned; only the kernel throws, on our own bug, and orThrow.')

const globals = [
  ['Date', 'Days are YYYY-MM-DD text, see calendar/.'],
  ['Intl', 'Locales live in messages/.'],
  ['process', 'The same bytes on every host.'],
  ['console', 'A library returns, it does not print.'],
  ['globalThis', 'The same bytes on every host.'],
  ['eval', 'Never.'],
  ['Function', 'Never.'],
  ...['setTimeout', 'setInterval', 'queueMicrotask', 'fetch', 'crypto', 'performance', 'require', 'Buffer'].map((name) => [name, 'The same bytes on every host.'])
].map(([name, message]) => ({ name, message }))

const properties = [
  { object: 'Math', property: 'random', message: 'The same call, the same answer.' },
  ...['localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase', 'toLocaleDateString'].map((property) => ({
    property,
    message: 'The answer changes with the host: compare code units; locales live in messages/.'
  }))
]

const decimalOutsideMoney = { name: 'decimal.js', message: 'Only money/ knows decimal.js.' }

const imports = {
  paths: [
    { name: 'fp-ts', message: "Write 'fp-ts/lib/Either.js': it loads everywhere, and alone." },
    { name: 'decimal.js', importNames: ['default'], message: "Write import { Decimal } from 'decimal.js'." }
  ],
  patterns: [
    { regex: '^fp-ts/(?!lib/\\w+\\.js$)', message: "Write 'fp-ts/lib/Either.js': 'fp-ts/Either' does not load in Node's ES modules." },
    { regex: '^fp-ts/lib/(IO|Task|Random|Date|Console|State|Reader|Store)', message: 'Not pure, or more machinery than the library needs.' },
    { regex: '^io-ts/', message: "Write import * as t from 'io-ts'; its reporters print values of strangers." },
    { regex: '^node:', message: 'The same bytes on every host.' },
    { regex: '^\\.\\.?/(?!.*\\.js$)', message: "Relative imports end in '.js'." },
    { regex: '^\\.\\.?$', message: "Relative imports name a file and end in '.js'." }
  ]
}

// obj[text] finds Object.prototype, and obj['__proto__'] = x loses x: ids from outside belong in a Map.
const noTextKeys = {
  meta: { type: 'problem', schema: [], messages: { text: 'A key of type string reads the prototype too: use a Map, or guard with Object.hasOwn and say so beside an eslint-disable-next-line.' } },
  create(context) {
    const services = context.sourceCode.parserServices
    const isText = (type) =>
      (type.flags & typescript.TypeFlags.String) !== 0 || (type.isUnionOrIntersection() && type.types.some(isText))
    return {
      'MemberExpression[computed=true]'(node) {
        if (isText(services.getTypeAtLocation(node.property))) context.report({ node: node.property, messageId: 'text' })
      }
    }
  }
}

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'docs/api/', 'docs/playground/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['src/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { billing: { rules: { 'no-text-keys': noTextKeys } } },
    rules: {
      'billing/no-text-keys': 'error',
      'max-lines': ['error', 250],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'no-param-reassign': 'error',
      'no-restricted-globals': ['error', ...globals],
      'no-restricted-properties': ['error', ...properties],
      'no-restricted-syntax': ['error', ...syntax, throwing],
      'no-restricted-imports': ['error', { ...imports, paths: [...imports.paths, decimalOutsideMoney] }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // `interface X extends Y {}` gives a record a name of its own in the docs.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }]
    }
  },
  // Reading the fields of unknown objects is what the codecs are for.
  { files: ['src/model/codec/**'], rules: { 'billing/no-text-keys': 'off' } },
  { files: ['src/money/**'], rules: { 'no-restricted-imports': ['error', imports] } },
  { files: ['src/messages/**'], rules: { 'no-restricted-globals': ['error', ...globals.filter(({ name }) => name !== 'Intl')] } },
  { files: ['src/kernel/**', '**/orThrow.ts'], rules: { 'no-restricted-syntax': ['error', ...syntax] } },

  {
    files: ['test/**/*.ts', 'docs/examples/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      // Hostile inputs are made of casts.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      'no-restricted-syntax': ['error', onlyOrSkip]
    }
  },
  {
    // The list of all names is as long as there are names.
    files: ['src/index.ts'],
    rules: { 'max-lines': 'off' }
  },
  {
    files: ['docs/examples/**/*.ts'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      'no-restricted-syntax': [
        'error',
        ban(":matches(TSAsExpression, TSTypeAssertion):not([typeAnnotation.typeName.name='const'])", 'An example that needs a cast shows a fault of the library.')
      ],
      'no-restricted-imports': ['error', { patterns: [{ regex: '(^|/)src/', message: "Import 'billing-rules', as its users do." }] }]
    }
  }
)
