import { describe, expect, it } from 'vitest'
import { ledgersEqual } from 'billing-rules'
import { invoiced, opened } from '../operations/histories.js'

describe('ledgersEqual', () => {
  it('LEDGER-5: equal histories are equal however they came about; a cent, a day or a comment makes them differ', () => {
    const one = invoiced(opened(), 'INV-1', '100.00')
    expect(ledgersEqual(one, invoiced(opened(), 'INV-1', '100'))).toBe(true)
    expect(ledgersEqual(one, invoiced(opened(), 'INV-1', '100.01'))).toBe(false)
    expect(ledgersEqual(one, invoiced(opened(), 'INV-1', '100.00', { on: '2026-09-02' }))).toBe(false)
    expect(ledgersEqual(one, opened())).toBe(false)
    expect(ledgersEqual(one, one.toJSON() as never)).toBe(false)
    expect(ledgersEqual({} as never, {} as never)).toBe(false)
  })
})
