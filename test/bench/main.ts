import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { lineOf, meets, type Measured } from './measured.js'

// Library and baselines go into one bundle, as in the package: what tsx makes of a source file is not what users run.
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const { resolve } = createRequire(import.meta.url)
const source = process.env['BENCH_SOURCE'] ?? here('../../src/index.ts')
const folder = mkdtempSync(join(tmpdir(), 'billing-rules-bench-'))
const bundle = join(folder, 'bench.mjs')

await build({
  entryPoints: [here('run.ts')],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  mainFields: ['module', 'main'],
  alias: { 'billing-rules': source },
  plugins: [
    {
      name: 'fp-ts-from-es6',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^fp-ts\/lib\/.+\.js$/ }, ({ path }) => ({ path: resolve(path.replace('/lib/', '/es6/')) }))
    }
  ]
})

const run = (...words: readonly string[]): string => execFileSync(process.execPath, [bundle, ...words], { encoding: 'utf8' })
const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : (JSON.parse(run()) as string[])
const measured: Measured[] = []
for (const name of names) {
  const figures = JSON.parse(run(name)) as Measured[]
  for (const figure of figures) console.log(lineOf(figure))
  measured.push(...figures)
}
rmSync(folder, { recursive: true })
process.exitCode = measured.every(meets) ? 0 : 1
