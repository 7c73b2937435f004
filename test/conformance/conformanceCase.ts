import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A worked figure of the rule book, as schema.json describes it. */
export interface ConformanceCase {
  readonly rule: readonly string[]
  readonly it: string
  readonly on: string
  readonly policy?: { readonly preset?: string; readonly with?: object }
  readonly ledger?: { readonly currency?: string; readonly owner?: string; readonly people?: readonly string[] }
  readonly operations: readonly { readonly do: string; readonly input: Fields }[]
  readonly expect: {
    readonly balances?: Fields | readonly Fields[]
    readonly invoices?: Readonly<Record<string, Fields>>
    readonly sources?: Readonly<Record<string, Fields>>
    readonly refunds?: Readonly<Record<string, Fields>>
    readonly suggestion?: Fields & { readonly of: Fields }
    readonly changes?: Fields
    readonly statement?: Fields & { readonly to: string; readonly from?: string }
    readonly queries?: readonly { readonly ask: string; readonly of: Fields; readonly answer: unknown }[]
    readonly journal?: readonly string[]
    readonly error?: readonly Fields[]
  }
}

/** JSON as it stands in a case. */
export type Fields = Readonly<Record<string, unknown>>

/** A file of cases: one rule group. */
export interface CaseFile {
  readonly file: string
  readonly content: { readonly group: string; readonly cases: readonly ConformanceCase[] }
}

const folder = new URL('./cases/', import.meta.url)

/** Every file of cases. */
export function readCaseFiles(): readonly CaseFile[] {
  const files = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.json'))
  return files.sort().map((file) => ({ file, content: readJson(new URL(file, folder)) as CaseFile['content'] }))
}

/** A JSON file beside the tests. */
export function readJson(url: URL): unknown {
  return JSON.parse(readFileSync(fileURLToPath(url), 'utf8'))
}
