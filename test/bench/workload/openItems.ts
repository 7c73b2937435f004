import { orThrow, recordInvoice, recordPayment, type Ledger } from 'billing-rules'
import { civilDay, emptyLedger, majorUnits } from './ledgerSteps.js'

/** An item or a source before it is matched. */
export interface Given {
  readonly id: string
  readonly amount: number
  readonly day: number
}

/** Open items and a third as many deposits, both oldest first; the deposits cover nearly all. */
export interface OpenItems {
  readonly items: readonly Given[]
  readonly sources: readonly Given[]
}

const A_DAY = 100

export function openItems(count: number): OpenItems {
  const items = Array.from({ length: count }, (_, place) => ({
    id: `INV-${place}`,
    amount: 5000 + ((place * 7919) % 5000),
    day: Math.floor(place / A_DAY)
  }))
  const sources = Array.from({ length: Math.ceil(count / 3) }, (_, place) => ({
    id: `PAY-${place}`,
    amount: 15_000 + ((place * 104_729) % 14_000),
    day: Math.floor((place * 3) / A_DAY)
  }))
  return { items, sources }
}

/** The ledger of open items, nothing matched yet. */
export function ledgerOfOpenItems({ items, sources }: OpenItems): Ledger {
  let ledger = emptyLedger()
  for (const { id, amount, day } of items) {
    ledger = orThrow(recordInvoice(ledger, { id, on: civilDay(day), items: [{ description: 'Class', amount: majorUnits(amount) }] }))
  }
  for (const { id, amount, day } of sources) {
    ledger = orThrow(recordPayment(ledger, { id, on: civilDay(day), amount: majorUnits(amount), method: 'cash' }))
  }
  return ledger
}
