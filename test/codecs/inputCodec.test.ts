import * as codecs from 'billing-rules/codecs'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'

const payment = { id: 'PAY-1', on: '2026-09-01', amount: '100000000.00', method: 'cash' }

describe('input codecs', () => {
  it('read an input in the currency given', () => {
    expect(codecs.recordPaymentInput('CAD').decode(payment)).toEqual({ _tag: 'Right', right: payment })
    expect(codecs.recordPaymentInput('JPY').is(payment)).toBe(false)
    expect(codecs.recordPaymentInput({ code: 'PTS', decimals: 0 }).is({ ...payment, amount: '12' })).toBe(true)
  })

  it('report each field in the context of the host codec', () => {
    const body = t.type({ payment: codecs.recordPaymentInput('CAD') })
    const decoded = body.decode({ payment: { ...payment, amount: 12, extra: 1 } })
    const places = decoded._tag === 'Left' ? decoded.left.map(({ context }) => context.map(({ key }) => key).join('/')) : []
    expect(places).toEqual(['/payment/amount', '/payment/extra'])
  })

  it('tell a new credit from an existing one', () => {
    const codec = codecs.applyCreditInput('CAD')
    const shared = { id: 'CR-1', on: '2026-09-01' }
    expect(codec.is({ ...shared, amount: '40.00', tax: 'waived', type: 'goodwill' })).toBe(true)
    expect(codec.is({ ...shared, credit: 'CR-0', to: { invoice: 'INV-1' } })).toBe(true)
    expect(codec.is({ ...shared, credit: 'CR-0', tax: 'waived', to: { invoice: 'INV-1' } })).toBe(false)
  })

  it('never throw, whatever they are given', () => {
    const { proxy, revoke } = Proxy.revocable({}, {})
    revoke()
    for (const [name, codec] of Object.entries(codecs)) {
      if (name === 'ledgerCodec') continue
      for (const value of [proxy, null, 1, 'x', [], {}, { id: 1 }]) {
        expect((codec as codecs.InputCodec<unknown>)('CAD').decode(value)._tag).toBe('Left')
      }
    }
  })
})
