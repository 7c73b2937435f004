import { describe, expect, it } from 'vitest'
import { balances, orThrow, sendRefund, viewRefund, type Ledger } from 'billing-rules'
import { errorOf, on, refunding, tagsOf } from './histories.js'

const refund = 'C-1/refund-1'
const at = (ledger: Ledger, day = on) => sendRefund(ledger, { id: `sent-${day}`, on: day, refund })

describe('sendRefund', () => {
  it('REFUND-6: still pending money: the balance waits, the source stays reserved', () => {
    const sent = orThrow(at(refunding(), '2026-09-03'))
    expect(orThrow(viewRefund(sent, { id: refund })).state).toBe('sent')
    expect(orThrow(balances(sent, { on: '2026-09-03' }))).toMatchObject({ current: '-100.00', expected: '0.00', pendingRefunds: '100.00' })
  })

  it('REFUND-6: only once, and not of one that settled', () => {
    const sent = orThrow(at(refunding()))
    expect(errorOf(at(sent, '2026-09-02'))).toMatchObject({ _tag: 'StateForbids', rule: 'REFUND-6', document: refund, state: 'sent', allowedStates: ['pending'] })
    expect(tagsOf(at(refunding('cash')))).toEqual(['StateForbids'])
  })

  it('LEDGER-3: not before the refund was made', () => {
    expect(errorOf(at(refunding(), '2026-08-31'))).toMatchObject({ _tag: 'DayTooEarly', earliest: on })
    expect(errorOf(sendRefund(refunding(), { id: 'X', on, refund: 'PAY-1' }))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'refund', path: 'refund' })
  })
})
