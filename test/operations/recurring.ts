import { orThrow, startRecurring, viewInvoice, type Ledger, type StartRecurringInput } from 'billing-rules'
import { opened } from './histories.js'

/** A ledger with a subscription GYM of 40.00 a month from 31 January, and what differs. */
export function subscribed(more: Partial<StartRecurringInput> = {}, ledger: Ledger = opened()): Ledger {
  const terms = { id: 'GYM', on: '2026-01-31', every: 'month', from: '2026-01-31', description: 'Gym', amount: '40.00' } as const
  return orThrow(startRecurring(ledger, { ...terms, ...more }))
}

/** The day and the total of each invoice of a run. */
export function billed(ledger: Ledger, run: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const { on, total } = orThrow(viewInvoice(ledger, { id: `${run}/${index + 1}` }))
    return `${on} ${total}`
  })
}
