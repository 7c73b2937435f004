import { describe, expect, it } from 'vitest'
import { either as E, function as F } from 'fp-ts'
import { balances, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment, refused, step } from 'billing-rules'
import { invoiced, on, opened } from '../operations/histories.js'

const wrong = recordPayment(opened(), { id: 'P', on: 'x', amount: 'y', method: 'cash' })

describe('refused', () => {
  it('LEDGER-1: tells a refusal, with every broken rule, from a result', () => {
    expect([refused(wrong), refused(recordPayment(opened(), { id: 'P', on, amount: '1.00', method: 'cash' }))]).toEqual([true, false])
    if (refused(wrong)) expect(wrong.left.map(({ _tag }) => _tag)).toEqual(['InvalidDay', 'InvalidAmount'])
  })
})

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

describe('step', () => {
  it('LEDGER-1: waits for a ledger, so that a pipe reads as a history and stops at the first refusal', () => {
    const first = openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed })
    const pay = (id: string, amount: string) => E.chain(step(recordPayment, { id, on, amount, method: 'cash' }))
    const fine = F.pipe(first, pay('P-1', '1.00'), pay('P-2', '2.00'))
    expect(orThrow(balances(orThrow(fine), { on })).current).toBe('-3.00')
    const broken = F.pipe(first, pay('P-1', 'bad'), pay('P-2', 'worse'))
    expect(refused(broken) && broken.left.length).toBe(1)
  })

  it('takes queries too', () => {
    expect(orThrow(step(balances, { on })(invoiced(opened(), 'INV-1', '4.00'))).current).toBe('4.00')
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
