import { describe, expect, it } from 'vitest'
import { balances, orThrow, sendRefund, settleRefund, viewRefund, type Ledger, type Outcome } from 'billing-rules'
import { errorOf, on, refunding, tagsOf } from './histories.js'

type Verb = (ledger: Ledger, input: { id: string; on: string; refund: string }) => Outcome
const refund = 'C-1/refund-1'
const at = (verb: Verb, ledger: Ledger, day = on) => verb(ledger, { id: `${verb.name}-${day}`, on: day, refund })

describe('sendRefund', () => {
  it('REFUND-6: still pending money: the balance waits, the source stays reserved', () => {
    const sent = orThrow(at(sendRefund, refunding(), '2026-09-03'))
    expect(orThrow(viewRefund(sent, { id: refund })).state).toBe('sent')
    expect(orThrow(balances(sent, { on: '2026-09-03' }))).toMatchObject({ current: '-100.00', expected: '0.00', pendingRefunds: '100.00' })
  })

  it('REFUND-6: only once, and not of one that settled', () => {
    const sent = orThrow(at(sendRefund, refunding()))
    expect(errorOf(at(sendRefund, sent, '2026-09-02'))).toMatchObject({ _tag: 'StateForbids', rule: 'REFUND-6', document: refund, state: 'sent', allowedStates: ['pending'] })
    expect(tagsOf(at(sendRefund, refunding('cash')))).toEqual(['StateForbids'])
  })

  it('LEDGER-3: not before the refund was made', () => {
    expect(errorOf(at(sendRefund, refunding(), '2026-08-31'))).toMatchObject({ _tag: 'DayTooEarly', earliest: on })
    expect(errorOf(sendRefund(refunding(), { id: 'X', on, refund: 'PAY-1' }))).toMatchObject({ _tag: 'DocumentNotFound', wanted: 'refund', path: 'refund' })
  })
})

describe('settleRefund', () => {
  it('REFUND-6: moves the balance on its day, from pending or from sent', () => {
    for (const ledger of [refunding(), orThrow(at(sendRefund, refunding(), '2026-09-02'))]) {
      const settled = orThrow(at(settleRefund, ledger, '2026-09-08'))
      expect(orThrow(balances(settled, { on: '2026-09-07' })).current).toBe('-100.00')
      expect(orThrow(balances(settled, { on: '2026-09-08' }))).toMatchObject({ current: '0.00', expected: '0.00', pendingRefunds: '0.00' })
    }
  })

  it('REFUND-6: not twice', () => {
    const settled = orThrow(at(settleRefund, refunding()))
    expect(errorOf(at(settleRefund, settled, '2026-09-09'))).toMatchObject({ _tag: 'StateForbids', state: 'settled', allowedStates: ['pending', 'sent'] })
  })

  it('LEDGER-3: not before it was sent', () => {
    const sent = orThrow(at(sendRefund, refunding(), '2026-09-05'))
    expect(errorOf(at(settleRefund, sent, '2026-09-04'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05', document: refund })
    expect(tagsOf(at(settleRefund, sent, '2026-09-05'))).toEqual([])
  })
})
