import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'

/** Where the ledger lists its people, naming another is refused. (LEDGER-4) */
export function unknownPeople(book: Book, named: readonly string[] | undefined, path: string): readonly BillingError[] {
  return (named ?? []).flatMap((person, index) => personUnknown(book, person, `${path}[${index}]`) ?? [])
}

/** The same of one person. (LEDGER-4) */
export function personUnknown(book: Book, person: string, path: string): BillingError | undefined {
  const { people, owner } = book.base.opened
  if (people === undefined || person === owner || people.includes(person)) return undefined
  return { _tag: 'PersonNotOnAccount', rule: 'LEDGER-4', kind: 'state', path, person }
}
