import { readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { csvReport } from './csvReport.js'
import { page } from './page.js'
import { play } from './play.js'
import { Problem, problem } from './problem.js'
import { readOperations } from './readOperations.js'

// npm changes to the package's folder; a FILE is meant from where the user stands.
const from = process.env['INIT_CWD'] ?? process.cwd()
const [given] = process.argv.slice(2)
const file = given === undefined ? fileURLToPath(new URL('../family-year.json', import.meta.url)) : resolve(from, given)

try {
  const { lines, passed } = show(textOf(file))
  console.log(lines.join('\n'))
  process.exitCode = passed ? 0 : 1
} catch (error) {
  if (!(error instanceof Problem)) throw error
  console.error(`${basename(file)}: ${error.message}`)
  process.exitCode = 1
}

function show(text: string): { readonly lines: readonly string[]; readonly passed: boolean } {
  if (file.endsWith('.csv')) return csvReport(text)
  const read = readOperations(text)
  return { lines: page(read, play(read)), passed: true }
}

function textOf(path: string): string {
  try {
    // Spreadsheets and some editors put a byte order mark first.
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    throw problem('', 'there is no such file, or it cannot be read. Give a file of operations (.json) or of invoices (.csv).')
  }
}
