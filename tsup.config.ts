import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { defineConfig, type Options } from 'tsup'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

const { resolve } = createRequire(import.meta.url)

/**
 * The source imports `fp-ts/lib/Either.js`, the one spelling that Node, tsx and vitest all load.
 * What we ship carries the ES6 twin of those modules instead: bundled, so that only what is used stays,
 * and marked pure, so that a user's bundler can drop the rest.
 */
const es6: Plugin = {
  name: 'fp-ts-and-io-ts-from-es6',
  setup(build) {
    build.onResolve({ filter: /^fp-ts\/lib\/.+\.js$/ }, ({ path }) => ({
      path: resolve(path.replace('/lib/', '/es6/')),
      sideEffects: false
    }))
    build.onLoad({ filter: /node_modules[\\/](fp-ts|io-ts)[\\/]es6[\\/].+\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      return { contents: text.replaceAll('/** @class */', '/* @__PURE__ */').replaceAll(/= new (?=\w)/g, '= /* @__PURE__ */ new '), loader: 'js' }
    })
  }
}

const combinators = 'codec|optional|record|request|list|choice|literal|textUpTo|idOf|tagged|textOr|marked|inputCodec|visible|onAsked|paymentIs|refundIs|becomePayment|becomeRefund|endRefund|onCredited|onReplaced|onReplacing|endPayment|autoApplied'
const combinator = new RegExp(`(?<!function |[.\\w])(${combinators})(?=(<[\\w<>, |'.\\n]+?>)?\\()`, 'g')

/** Codecs are built when a module loads; marked pure, those that a user does not import drop out of the user's bundle. */
const pureCodecs: Plugin = {
  name: 'codecs-are-pure',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const code = text.replaceAll(/^(?!import|export \{| \*|\/\*|\/\/).*$/gm, (line) => line.replace(combinator, '/* @__PURE__ */ $1'))
      return { contents: code, loader: 'ts' }
    })
  }
}

/** Names of the kernel's own figures, which no public value, no JSON and no string ever bears. */
const inside = /^(newestOf|olderThan|lastOf|unusual|dayText|laterCount|exceed|olderOfSource|olderOfCharge|latestDay|refunding|awaited|policyKept|quantityLeft|creditable|ratesOf|eligible|places|codecs|required|taken|numerator|denominator|backdated|picks|optional|build|seal|enter|latest|edit|copied|place|last|codec|rules|post|answer|recent|totals|chargesByDay|sourcesByDay|selective|altered|billedUntil|writtenOff|invoiced|recentId|beforeId|putIn|placed|touch|exactFirst|shareRank|linked|newer|replaced|front|trie|withoutFront|isMany|laidOut|recentStretch|seqAt|locatorAt|seqOf|locate|slots|locators|forFirst|placeOf|laterOf|indexes|enlarge|records|agreements)$/

rmSync('dist', { recursive: true, force: true })

export default defineConfig({
  entry: { index: 'src/index.ts', fr: 'src/messages/fr.ts', codecs: 'src/codecs/index.ts', journal: 'src/journal/index.ts' },
  format: ['esm', 'cjs'],
  // What entries share is there once, for `require` too: a ledger that one entry made is a ledger to the others.
  splitting: true,
  target: 'es2022',
  noExternal: [/^fp-ts(\/|$)/, /^io-ts$/],
  esbuildPlugins: [es6, pureCodecs],
  esbuildOptions: (options) => {
    options.mainFields = ['module', 'main']
    options.mangleProps = inside
  },
  // tsup 8 sets `baseUrl`, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } }
})
