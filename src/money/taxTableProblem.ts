import { percentOf } from './percentRatio.js'
import type { TaxDefinition } from './taxRate.js'

/** What is wrong with a tax table, and the first tax it is wrong with (INVOICE-2). */
export interface TaxTableProblem {
  readonly problem: 'badPercent' | 'duplicateCode' | 'unknownCode' | 'cycle'
  /** The tax; for `unknownCode` the code that no tax of the table has. */
  readonly code: string
}

/** Checks that every tax of a table can be charged; `undefined` when all can (INVOICE-2). */
export function taxTableProblem(table: readonly TaxDefinition[]): TaxTableProblem | undefined {
  return badPercent(table) ?? duplicateCode(table) ?? unknownCode(table) ?? cycle(table)
}

function badPercent(table: readonly TaxDefinition[]): TaxTableProblem | undefined {
  const tax = table.find(({ percent }) => percentOf(percent) < 0)
  return tax && { problem: 'badPercent', code: tax.code }
}

function duplicateCode(table: readonly TaxDefinition[]): TaxTableProblem | undefined {
  const seen = new Set<string>()
  for (const { code } of table) {
    if (seen.has(code)) return { problem: 'duplicateCode', code }
    seen.add(code)
  }
  return undefined
}

function unknownCode(table: readonly TaxDefinition[]): TaxTableProblem | undefined {
  const known = new Set(table.map(({ code }) => code))
  for (const { onTopOf = [] } of table) {
    const code = onTopOf.find((below) => !known.has(below))
    if (code !== undefined) return { problem: 'unknownCode', code }
  }
  return undefined
}

/** Takes away, round after round, every tax that stands on none of the rest: what stays stands on itself. */
function cycle(table: readonly TaxDefinition[]): TaxTableProblem | undefined {
  let rest = table
  for (;;) {
    const codes = new Set(rest.map(({ code }) => code))
    const standing = rest.filter(({ onTopOf = [] }) => onTopOf.some((below) => codes.has(below)))
    const [first] = standing
    if (first === undefined) return undefined
    if (standing.length === rest.length) return { problem: 'cycle', code: first.code }
    rest = standing
  }
}
