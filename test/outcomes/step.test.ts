import { describe, expect, it } from 'vitest'
import { either as E, function as F } from 'fp-ts'
import { balances, creditHeldUntilUsed, openLedger, orThrow, recordPayment, refused, step } from 'billing-rules'
import { invoiced, on, opened } from '../operations/histories.js'

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
