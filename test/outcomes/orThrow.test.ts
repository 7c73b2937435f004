import { describe, expect, it } from 'vitest'
import { either as E } from 'fp-ts'
import { orThrow, recordInvoice, recordPayment, refused } from 'billing-rules'
import { on, opened } from '../operations/histories.js'

const wrong = recordPayment(opened(), { id: 'P', on: 'x', amount: 'y', method: 'cash' })

describe('orThrow', () => {
  it('gives the result back', () => {
    const ledger = opened()
    expect(orThrow(E.right(ledger))).toBe(ledger)
  })

  it('throws an Error that names tag, rule and place, the errors being its cause', () => {
    const thrown = caught(() => orThrow(wrong))
    expect(thrown.message).toBe('InvalidDay (LEDGER-3) at on, InvalidAmount (MONEY-2) at amount')
    expect(refused(wrong) && thrown.cause === wrong.left).toBe(true)
  })

  it('leaves the place out where there is none', () => {
    const changed = recordInvoice(null as never, { id: 'I', on, items: [] })
    expect(caught(() => orThrow(changed)).message).toBe('NotALedger (LEDGER-1)')
  })
})

function caught(call: () => unknown): Error {
  try {
    call()
  } catch (error) {
    return error as Error
  }
  throw new Error('it did not throw')
}
