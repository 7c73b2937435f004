import { describe, expect, it } from 'vitest'
import { balances, dismissRefund, failRefund, orThrow, retryRefund, viewPayment, viewRefund } from 'billing-rules'
import { errorOf, on, refunding, tagsOf } from './histories.js'

const refund = 'C-1/refund-1'
const failed = orThrow(failRefund(refunding(), { id: 'F-1', on: '2026-09-03', refund }))
const dismiss = (ledger = failed, day = '2026-09-03') => dismissRefund(ledger, { id: 'X-1', on: day, refund })

describe('dismissRefund', () => {
  it('REFUND-6: it is cancelled for good; nothing moves', () => {
    const done = orThrow(dismiss())
    expect(orThrow(viewRefund(done, { id: refund }))).toMatchObject({ state: 'cancelled', sources: [] })
    expect(orThrow(viewPayment(done, { id: 'PAY-1' }))).toEqual(orThrow(viewPayment(failed, { id: 'PAY-1' })))
    expect(orThrow(balances(done, { on: '2026-09-03' }))).toEqual(orThrow(balances(failed, { on: '2026-09-03' })))
    expect(tagsOf(retryRefund(done, { id: 'T-1', on: '2026-09-03', refund }))).toEqual(['StateForbids'])
  })

  it('REFUND-6, LEDGER-3: only one that failed or came back, not before it did', () => {
    expect(errorOf(dismiss(refunding()))).toMatchObject({ _tag: 'StateForbids', state: 'pending', allowedStates: ['failed', 'returned'] })
    expect(errorOf(dismiss(failed, on))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-03' })
  })
})
