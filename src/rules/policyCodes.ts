import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'

const MOST_LISTED = 20

/** The code is in the policy's table. (PAYMENT-2, CREDIT-1, INVOICE-2) */
export function unknownCode(
  book: Book,
  table: 'methods' | 'creditTypes' | 'taxes',
  given: string | undefined,
  path: string
): BillingError | undefined {
  if (given === undefined || book.policy[table].has(given)) return undefined
  const rule = table === 'methods' ? 'PAYMENT-2' : table === 'taxes' ? 'INVOICE-2' : 'CREDIT-1'
  const known = [...book.policy[table].keys()].slice(0, MOST_LISTED)
  return { _tag: 'UnknownCode', rule, kind: 'policy', path, table, given, known }
}

/** Every tax code is in the policy's table, and none is named twice. (INVOICE-2) */
export function unknownTaxes(book: Book, codes: readonly string[] | undefined, path: string): readonly BillingError[] {
  const errors: BillingError[] = []
  codes?.forEach((code, index) => {
    const at = `${path}[${index}]`
    const unknown = unknownCode(book, 'taxes', code, at)
    if (unknown !== undefined) errors.push(unknown)
    else if (codes.indexOf(code) !== index) errors.push(namedTwice(at, code, 'INVOICE-2'))
  })
  return errors
}

/** The error for something named twice in one input. */
export function namedTwice(path: string, given: string, rule: string): BillingError {
  return { _tag: 'NamedTwice', rule, kind: 'input', path, given }
}
