import { creditHeldUntilUsed, ledgersEqual, openLedger, orThrow, recordPayment, type Ledger } from 'billing-rules'
import { ledgerCodec } from 'billing-rules/codecs'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'

const on = '2026-09-01'
const policy = creditHeldUntilUsed

function paid(): Ledger {
  const opened = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy }))
  return orThrow(recordPayment(opened, { id: 'PAY-1', on, amount: '60.00', method: 'cash' }))
}

describe('ledgerCodec', () => {
  it('LEDGER-6: decodes what it encodes, inside a codec of the host', () => {
    const row = t.type({ tenant: t.string, ledger: ledgerCodec([policy]) })
    const ledger = paid()
    const decoded = row.decode(JSON.parse(JSON.stringify(row.encode({ tenant: 'x', ledger }))))
    expect(decoded._tag === 'Right' && ledgersEqual(decoded.right.ledger, ledger)).toBe(true)
  })

  it('LEDGER-6: reports damage with its place and in words', () => {
    const stored = JSON.parse(JSON.stringify(paid())) as { entries: { facts: { amount: string }[] }[] }
    const fact = stored.entries[1]?.facts[0]
    if (fact !== undefined) fact.amount = '60.001'
    const decoded = ledgerCodec([policy]).decode(stored)
    const [error] = decoded._tag === 'Left' ? decoded.left : []
    expect(error?.context.map(({ key }) => key).join('/')).toBe('/entries/1/facts/0/amount')
    expect(error?.message).toContain('60.001')
  })

  it('tells a ledger from anything else', () => {
    const codec = ledgerCodec([policy])
    expect(codec.is(paid())).toBe(true)
    expect(codec.is(codec.encode(paid()))).toBe(false)
  })
})
