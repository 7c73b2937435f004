import { describe, expect, it } from 'vitest'
import { balances, orThrow, sendRefund, settleRefund, type Ledger } from 'billing-rules'
import { errorOf, on, refunding, tagsOf } from './histories.js'

const refund = 'C-1/refund-1'
const send = (day: string) => orThrow(sendRefund(refunding(), { id: 'sent', on: day, refund }))
const at = (ledger: Ledger, day = on) => settleRefund(ledger, { id: `settled-${day}`, on: day, refund })

describe('settleRefund', () => {
  it('REFUND-6: moves the balance on its day, from pending or from sent', () => {
    for (const ledger of [refunding(), send('2026-09-02')]) {
      const settled = orThrow(at(ledger, '2026-09-08'))
      expect(orThrow(balances(settled, { on: '2026-09-07' })).current).toBe('-100.00')
      expect(orThrow(balances(settled, { on: '2026-09-08' }))).toMatchObject({ current: '0.00', expected: '0.00', pendingRefunds: '0.00' })
    }
  })

  it('REFUND-6: not twice', () => {
    const settled = orThrow(at(refunding()))
    expect(errorOf(at(settled, '2026-09-09'))).toMatchObject({ _tag: 'StateForbids', state: 'settled', allowedStates: ['pending', 'sent'] })
  })

  it('LEDGER-3: not before it was sent', () => {
    const sent = send('2026-09-05')
    expect(errorOf(at(sent, '2026-09-04'))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-05', document: refund })
    expect(tagsOf(at(sent, '2026-09-05'))).toEqual([])
  })
})
