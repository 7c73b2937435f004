import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'

/** Where the ledger lists its people, naming another is refused. (LEDGER-4) */
export function unknownPeople(book: Book, named: readonly string[] | undefined, path: string): readonly BillingError[] {
  const { people, owner } = book.base.opened
  if (named === undefined || people === undefined) return []
  const errors: BillingError[] = []
  named.forEach((person, index) => {
    if (person === owner || people.includes(person)) return
    errors.push({ _tag: 'PersonNotOnAccount', rule: 'LEDGER-4', kind: 'state', path: `${path}[${index}]`, person })
  })
  return errors
}
