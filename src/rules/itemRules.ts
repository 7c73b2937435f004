import type { Book } from '../kernel/book.js'
import type { BillingError } from '../model/errors/billingError.js'
import { joinedInTime } from './prorating.js'
import { unknownPeople } from './people.js'
import { paysWithStoredValue } from './pools/poolRules.js'
import { namedTwice, unknownTaxes } from './policyCodes.js'
import type { ItemRequest } from './priceItems.js'

/** What these rules look at. */
interface WithItems {
  readonly items: readonly ItemRequest[]
}

/** An item has a unit price or an amount, not both. (INVOICE-1) */
export function itemsComplete(_book: Book, { items }: WithItems): readonly BillingError[] | undefined {
  if (items.every(isComplete)) return undefined
  return items.flatMap((item, index): readonly BillingError[] => {
    if (isComplete(item)) return []
    const path = `items[${index}]`
    return [{ _tag: 'ConflictingFields', rule: 'INVOICE-1', kind: 'input', path, fields: ['unitPrice', 'amount'] }]
  })
}

function isComplete({ unitPrice, amount }: ItemRequest): boolean {
  return (unitPrice === undefined) !== (amount === undefined)
}

/** No two items of an invoice bear one id; an item without one bears its place. (LEDGER-2) */
export function itemsNamedOnce(_book: Book, { items }: WithItems): readonly BillingError[] | undefined {
  if (items.every(({ item }) => item === undefined)) return undefined
  const seen = new Set<string>()
  return items.flatMap((item, index) => {
    const id = item.item ?? `${index + 1}`
    if (seen.has(id)) return namedTwice(`items[${index}].item`, id, 'LEDGER-2')
    seen.add(id)
    return []
  })
}

/** Whom an item is for is on the account, where it lists its people, and named once. (LEDGER-4) */
export function peopleKnown(book: Book, { items }: WithItems): readonly BillingError[] | undefined {
  if (items.every(({ people }) => people === undefined)) return undefined
  return items.flatMap((item, index) => unknownPeople(book, item.people, `items[${index}].people`))
}

/** The taxes of an item are in the policy's table, and what stored value it sells is paid with. (INVOICE-2, POOL-3) */
export function itemCodesKnown(book: Book, { items }: WithItems): readonly BillingError[] | undefined {
  if (items.every(({ taxes, storedValue }) => taxes === undefined && storedValue === undefined)) return undefined
  return items.flatMap(({ taxes, storedValue }, index) => {
    const unknown = unknownTaxes(book, taxes, `items[${index}].taxes`)
    const method = storedValue === undefined ? undefined : paysWithStoredValue(book, storedValue, `items[${index}].storedValue`)
    return method === undefined ? unknown : [...unknown, method]
  })
}

/** Nobody joins a session that is over. (INVOICE-6) */
export function sessionsNotOver(book: Book, { items }: WithItems): readonly BillingError[] | undefined {
  if (items.every(({ prorate }) => prorate === undefined)) return undefined
  return items.flatMap(({ prorate }, index) => (prorate === undefined ? [] : joinedInTime(book, prorate, `items[${index}].prorate.`)))
}
