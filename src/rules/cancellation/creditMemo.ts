import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { CreditedItem, CreditFact, CreditPurpose } from '../../model/facts/creditFact.js'
import type { Item } from '../../model/facts/invoiceFact.js'
import type { TaxLine } from '../../model/facts/taxLine.js'
import { sum } from '../priceItems.js'

/** What a credit memo on items is made of. */
export interface MemoRequest {
  readonly id: string
  readonly on: DayNumber
  readonly invoice: string
  readonly type: string
  readonly purpose: CreditPurpose | undefined
}

/** The credit memo for what is credited of some items of one invoice, each beside its item. (CANCEL-2, CANCEL-3) */
export function creditMemo(book: Book, request: MemoRequest, credited: readonly CreditedItem[], sold: readonly Item[]): CreditFact {
  const { id, on, invoice, type, purpose } = request
  return {
    fact: 'credit',
    id,
    on,
    amount: sum(credited.map(({ amount }) => amount)),
    tax: 'included',
    taxes: taxesByCode(credited, sold),
    type,
    classification: undefined,
    ledgerCode: book.policy.creditTypes.get(type)?.ledgerCode,
    invoice,
    items: credited,
    purpose,
    earmark: undefined,
    transfer: undefined
  }
}

/** The tax in the credit, at the rates that the items bore. (CREDIT-2) */
function taxesByCode(credited: readonly CreditedItem[], sold: readonly Item[]): readonly TaxLine[] | undefined {
  const lines = new Map<string, TaxLine>()
  sold.forEach(({ taxes }, index) => {
    taxes?.forEach(({ code, percent, onTopOf }, place) => {
      const key = JSON.stringify([code, percent])
      const amount = (lines.get(key)?.amount ?? 0) + (credited[index]?.taxes?.[place] ?? 0)
      lines.set(key, { code, percent, onTopOf, amount })
    })
  })
  return lines.size === 0 ? undefined : [...lines.values()]
}
