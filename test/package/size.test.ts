import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { minify } from 'terser'
import { expect, it } from 'vitest'
import { root } from './packed.js'

const KiB = 1024

const everyday = [
  'applyCredit',
  'refundFromCredit',
  'cancelItems',
  'suggestedRefund',
  'reconcileOldestFirst',
  'splitCreditAcrossInvoices',
  'restoreLedger',
  'describeError',
  'english'
].join(', ')

/** What a browser downloads for this code: our part and all three dependencies, bundled, minified by terser and gzipped. */
const downloaded = async (code: string): Promise<number> => {
  expect(existsSync(join(root, 'dist/index.js')), 'run `npm run build` first').toBe(true)
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error'
  })
  const small = await minify(outputFiles[0]?.text ?? '', { module: true, ecma: 2022, compress: { passes: 5, pure_getters: true, unsafe_arrows: true, hoist_funs: true } })
  return gzipSync(small.code ?? '', { level: 9 }).length
}

it('the everyday functions weigh at most 38 KiB', { timeout: 120_000 }, async () => {
  const size = await downloaded(`import { ${everyday} } from 'billing-rules'\nconsole.log(${everyday})`)
  expect(size).toBeGreaterThan(KiB)
  expect(size).toBeLessThanOrEqual(38 * KiB)
})

it('everything weighs at most 82 KiB', { timeout: 120_000 }, async () => {
  const size = await downloaded("import * as all from 'billing-rules'\nimport * as fr from 'billing-rules/fr'\nimport * as codecs from 'billing-rules/codecs'\nconsole.log(all, fr, codecs)")
  expect(size).toBeGreaterThan(KiB)
  expect(size).toBeLessThanOrEqual(82 * KiB)
})

it('the journal, with the ledger it reads, weighs at most 12 KiB', { timeout: 120_000 }, async () => {
  const size = await downloaded("import * as journals from 'billing-rules/journal'\nconsole.log(journals)")
  expect(size).toBeGreaterThan(KiB)
  expect(size).toBeLessThanOrEqual(12 * KiB)
})
