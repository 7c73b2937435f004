import { describe, expect, it } from 'vitest'
import { balances, ledgersEqual, orThrow, replay } from 'billing-rules'
import { invoiced, on, opened, paid, tagsOf } from '../operations/histories.js'

describe('replay', () => {
  it('LEDGER-5: entries alone rebuild the ledger; up to a sequence, as it was then', () => {
    const first = invoiced(opened(), 'INV-1', '100.00')
    const ledger = paid(first, 'PAY-1', '100.00', { to: { invoice: 'INV-1' } })
    expect(ledgersEqual(orThrow(replay(ledger)), ledger)).toBe(true)
    expect(ledgersEqual(orThrow(replay(ledger, { seq: 2 })), first)).toBe(true)
    expect(orThrow(balances(orThrow(replay(ledger, { seq: 2 })), { on })).current).toBe('100.00')
    expect(tagsOf(replay({} as never))).toEqual(['NotALedger'])
  })
})
