import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'
import { namedTwice } from './policyCodes.js'

/** Where the ledger lists its people, naming another is refused; so is naming one twice, who would bear two shares. (LEDGER-4, VIEW-1) */
export function unknownPeople(book: Book, named: readonly string[] | undefined, path: string): readonly BillingError[] {
  return (named ?? []).flatMap((person, index, all) => {
    const at = `${path}[${index}]`
    return personUnknown(book, person, at) ?? (all.indexOf(person) === index ? [] : namedTwice(at, person, 'LEDGER-4'))
  })
}

/** The same of one person. (LEDGER-4) */
export function personUnknown(book: Book, person: string, path: string): BillingError | undefined {
  const { people, owner } = book.base.opened
  if (people === undefined || person === owner || people.includes(person)) return undefined
  return { _tag: 'PersonNotOnAccount', rule: 'LEDGER-4', kind: 'state', path, person }
}
