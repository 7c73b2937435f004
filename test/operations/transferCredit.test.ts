import { describe, expect, it } from 'vitest'
import {
  allocate, audit, balances, cancelItems, cancelPayment, changePolicy, chargeBack, creditHeldUntilUsed, deallocate, ledgersEqual, openLedger, orThrow, recordPayment, refundFromCredit, replay,
  restoreLedger, transferCredit, transferIn, transferOut, viewCredit, viewInvoice, viewPayment, type Ledger
} from 'billing-rules'
import { credited, errorOf, errorsOf, invoiced, on, opened, paid, tagsOf } from './histories.js'

const other = (currency = 'CAD') => orThrow(openLedger({ id: 'open', on, account: 'B-2', currency, policy: creditHeldUntilUsed }))
/** 70.00 paid and 30.00 of goodwill, all of it free. */
const rich = credited(paid(opened(), 'PAY-1', '70.00'), 'CR-1', '30.00')
const move = (amount: string, from = rich, to = other(), id = 'T-1') => transferCredit(from, to, { id, on, amount })
const current = (ledger: Ledger) => orThrow(balances(ledger, { on })).current
/** The most that may be refunded in money out of these. */
const refundable = (ledger: Ledger, from: readonly string[]) => {
  const [error] = errorsOf(refundFromCredit(ledger, { id: 'TRY', on, from, method: 'cash', amount: '999.00' }))
  return error?.kind === 'limit' ? error.allowed : error?._tag
}

describe('transferCredit', () => {
  it('TRANSFER-1: 70 paid and 30 goodwill free, 60 moved: 60 of the limit moves', () => {
    const { from, to } = orThrow(move('60.00'))
    expect([current(from), current(to)]).toEqual(['-40.00', '-60.00'])
    expect(orThrow(viewInvoice(from, { id: 'T-1' }))).toMatchObject({ kind: 'transfer', total: '60.00', open: '0.00', transfer: { account: 'B-2', money: '60.00' } })
    expect(orThrow(viewCredit(to, { id: 'T-1' }))).toMatchObject({ type: 'transfer', amount: '60.00', unapplied: '60.00', transfer: { account: 'A-1', money: '60.00' } })
    expect(orThrow(viewPayment(from, { id: 'PAY-1' })).unapplied).toBe('10.00')
    expect([refundable(from, ['PAY-1', 'CR-1']), refundable(to, ['T-1'])]).toEqual(['10.00', '60.00'])
    expect([...tagsOf(audit(from)), ...tagsOf(audit(to))]).toEqual([])
  })

  it('TRANSFER-1: over both accounts what may be refunded in money is unchanged', () => {
    const { from, to } = orThrow(move('80.00'))
    expect([refundable(from, ['PAY-1', 'CR-1']), refundable(to, ['T-1'])]).toEqual(['0.00', '70.00'])
    const goodwill = credited(opened(), 'CR-1', '30.00')
    expect(orThrow(viewCredit(orThrow(move('30.00', goodwill)).to, { id: 'T-1' })).transfer?.money).toBe('0.00')
  })

  it('TRANSFER-1: what the account paid counts also where it is spent: goodwill of it is as good as money', () => {
    const spent = paid(invoiced(credited(opened(), 'CR-1', '30.00'), 'INV-1', '100.00'), 'PAY-1', '100.00', { to: { invoice: 'INV-1' } })
    const { from, to } = orThrow(move('30.00', spent))
    expect([current(from), refundable(to, ['T-1'])]).toEqual(['0.00', '30.00'])
    expect(tagsOf(cancelItems(from, { id: 'C', on, invoice: 'INV-1', items: [{ item: '1' }], credit: 'full', refund: { amount: '70.01' } }))).toEqual(['RefundExceedsMoneyPaid'])
  })

  it('TRANSFER-1: at most minus the balance, and nothing from an account that owes', () => {
    expect(errorOf(move('100.01'))).toMatchObject({ _tag: 'TransferExceedsCredit', rule: 'TRANSFER-1', kind: 'limit', path: 'amount', asked: '100.01', allowed: '100.00' })
    expect(errorOf(move('80.01', invoiced(rich, 'INV-1', '20.00')))).toMatchObject({ allowed: '80.00' })
    expect(errorOf(move('0.01', invoiced(rich, 'INV-1', '100.00')))).toMatchObject({ allowed: '0.00' })
    expect(errorOf(move('0.01', opened()))).toMatchObject({ allowed: '0.00' })
  })

  it('TRANSFER-1, REFUND-3: what left on a later day does not leave again on a day before it', () => {
    const owes = invoiced(paid(paid(opened(), 'PAY-1', '100.00'), 'PAY-2', '100.00'), 'INV-1', '100.00')
    const left = orThrow(refundFromCredit(owes, { id: 'R', on: '2026-09-05', from: ['PAY-2'], amount: '70.00', method: 'cash' }))
    const out = (amount: string) => transferOut(left, { id: 'T-1', on: '2026-09-02', to: { account: 'B-2' }, amount })
    expect(errorOf(out('30.01'))).toMatchObject({ _tag: 'TransferExceedsCredit', allowed: '30.00' })
    expect(orThrow(balances(orThrow(out('30.00')), { on: '2026-09-05' })).current).toBe('0.00')
  })

  it('TRANSFER-1, PAYMENT-6: a payment that went along bounces: who gave it owes it, who got it keeps credit and limit', () => {
    const { from, to } = orThrow(move('60.00'))
    expect(errorOf(cancelPayment(from, { id: 'X', on, payment: 'PAY-1' }))).toMatchObject({ _tag: 'PaymentRefunded', payment: 'PAY-1', refunds: ['T-1'] })
    const bounced = orThrow(chargeBack(from, { id: 'B', on, payment: 'PAY-1' }))
    expect([current(bounced), orThrow(viewInvoice(bounced, { id: 'T-1' })).open]).toEqual(['30.00', '60.00'])
    expect([current(to), refundable(to, ['T-1'])]).toEqual(['-60.00', '60.00'])
    expect(tagsOf(audit(bounced))).toEqual([])
  })

  it('TRANSFER-1, LEDGER-7: the ready input of the limit is one of the transfer, and moves the most there is', () => {
    const error = errorOf(move('100.01')) as unknown as { try: Parameters<typeof transferCredit>[2] }
    expect(error.try).toEqual({ id: 'T-1', on, amount: '100.00' })
    expect(current(orThrow(transferCredit(rich, other(), error.try)).from)).toBe('0.00')
  })

  it('TRANSFER-1: ties to cards stay behind', () => {
    const { from, to } = orThrow(move('60.00', paid(opened(), 'PAY-1', '70.00', { method: 'card' })))
    const card = (ledger: Ledger, source: string) => refundFromCredit(ledger, { id: 'R', on, from: [source], method: 'card', payment: 'PAY-1' })
    expect(tagsOf(card(to, 'T-1'))).toEqual(['DocumentNotFound'])
    expect(orThrow(viewPayment(from, { id: 'PAY-1' })).uses).toEqual([{ document: 'T-1', kind: 'invoice', item: '1', amount: '60.00' }])
  })

  it('TRANSFER-1, LEDGER-2: safe to repeat, whatever happened since', () => {
    const { from, to } = orThrow(move('60.00'))
    const again = orThrow(move('60.00', from, to))
    expect([again.from === from, again.to === to]).toEqual([true, true])
    const later = orThrow(move('60.00', paid(from, 'P-9', '5.00'), invoiced(to, 'I-9', '100.00')))
    expect([later.from.entries.length, later.to.entries.length]).toEqual([from.entries.length + 1, to.entries.length + 1])
    expect(tagsOf(move('61.00', from, to))).toEqual(['OperationIdReused'])
  })

  it('TRANSFER-1: found in one ledger only, it completes the other with the recorded facts', () => {
    const { from, to } = orThrow(move('60.00'))
    expect(ledgersEqual(orThrow(move('60.00', from, other())).to, to)).toBe(true)
    // In between, the giving account was paid more; what was recorded there counts all the same.
    const richer = paid(credited(opened(), 'CR-1', '60.00'), 'PAY-1', '20.00')
    const taken = orThrow(transferIn(other(), { id: 'T-1', on, from: { account: 'A-1' }, amount: '60.00', money: '5.00' }))
    const completed = orThrow(move('60.00', richer, taken))
    expect(completed.to).toBe(taken)
    expect(orThrow(viewInvoice(completed.from, { id: 'T-1' })).transfer).toEqual({ account: 'B-2', money: '5.00' })
    const repeated = orThrow(move('60.00', completed.from, completed.to))
    expect([repeated.from === completed.from, repeated.to === completed.to]).toEqual([true, true])
    expect(tagsOf(move('61.00', richer, taken))).toEqual(['OperationIdReused'])
  })

  it('TRANSFER-1: a transfer back reverses it', () => {
    const { from, to } = orThrow(move('60.00'))
    const back = orThrow(move('60.00', to, from, 'T-2'))
    expect([current(back.from), current(back.to)]).toEqual(['0.00', '-100.00'])
    expect(refundable(back.to, ['PAY-1', 'CR-1', 'T-2'])).toBe('70.00')
    expect([...tagsOf(audit(back.from)), ...tagsOf(audit(back.to))]).toEqual([])
  })

  it('TRANSFER-1: same currency, another account, within open periods of both', () => {
    expect(errorOf(move('1.00', rich, other('USD')))).toMatchObject({ _tag: 'CurrenciesDiffer', rule: 'TRANSFER-1', kind: 'state', from: 'CAD', to: 'USD' })
    // The account is an argument, not a field of the input.
    expect(errorOf(move('1.00', rich, opened()))).toEqual({ _tag: 'OutOfRange', rule: 'TRANSFER-1', kind: 'input', given: 'A-1', range: 'anotherAccount' })
    expect(errorOf(transferOut(rich, { id: 'T', on, to: { account: 'A-1' }, amount: '1.00' }))).toMatchObject({ _tag: 'OutOfRange', path: 'to.account', given: 'A-1' })
    expect(errorOf(transferIn(other(), { id: 'T', on, from: { account: 'B-2' }, amount: '1.00', money: '0.00' }))).toMatchObject({ _tag: 'OutOfRange', path: 'from.account' })
    const closed = orThrow(changePolicy(other(), { id: 'P', on, closedUntil: on }))
    expect(tagsOf(move('1.00', rich, closed))).toEqual(['PeriodClosed'])
    expect(tagsOf(transferCredit('x' as never, rich, { id: 'T', on, amount: '1.00' }))).toEqual(['NotALedger'])
    expect(tagsOf(transferCredit(rich, 'x' as never, { id: 'T', on, amount: '1.00' }))).toEqual(['NotALedger'])
    expect(errorOf(transferCredit(rich, other(), { id: 'T', on, amount: 5 as never }))).toMatchObject({ _tag: 'InvalidAmount' })
  })
})

describe('transferOut and transferIn', () => {
  const out = (more: object, ledger = rich) => transferOut(ledger, { id: 'T-1', on, to: { account: 'B-2' }, amount: '60.00', ...more })

  it('TRANSFER-1: the money that goes along is within the amount and within what was paid', () => {
    expect(orThrow(viewInvoice(orThrow(out({ money: '10.00' })), { id: 'T-1' })).transfer?.money).toBe('10.00')
    expect(errorOf(out({ money: '60.01' }))).toMatchObject({ _tag: 'TransferExceedsCredit', path: 'money', allowed: '60.00' })
    expect(errorOf(out({ amount: '90.00', money: '70.01' }))).toMatchObject({ path: 'money', allowed: '70.00' })
    expect(errorOf(transferIn(other(), { id: 'T', on, from: { account: 'A-1' }, amount: '1.00', money: '1.01' }))).toMatchObject({ _tag: 'OutOfRange', path: 'money', range: 'withinAmount' })
  })

  it('LEDGER-3: not before the last change of what it takes', () => {
    const used = orThrow(allocate(invoiced(rich, 'INV-1', '5.00'), { id: 'A', on: '2026-09-10', source: 'PAY-1', to: { invoice: 'INV-1' } }))
    expect(errorOf(out({}, used))).toMatchObject({ _tag: 'DayTooEarly', earliest: '2026-09-10', document: 'PAY-1' })
    expect(tagsOf(out({ on: '2026-09-10' }, used))).toEqual([])
    expect(tagsOf(out({}, orThrow(recordPayment(rich, { id: 'P-2', on: '2026-09-10', amount: '5.00', method: 'cash' }))))).toEqual([])
    expect(errorOf(out({ amount: '100.01' }, paid(rich, 'P-2', '5.00', { on: '2026-09-10' })))).toMatchObject({ allowed: '100.00' })
  })

  it('TRANSFER-1: what went out stays out: it is not taken off, nor cancelled', () => {
    const moved = orThrow(out({}))
    expect(tagsOf(deallocate(moved, { id: 'D', on, source: 'PAY-1', from: { invoice: 'T-1' } }))).toEqual(['AllocationHeld'])
    expect(tagsOf(cancelItems(moved, { id: 'C', on, invoice: 'T-1', items: [{ item: '1' }], credit: 'full', refund: 'none' }))).toEqual(['StateForbids'])
  })

  it('AUDIT: a transfer that is not covered, or takes along more than was paid, is damage', () => {
    const stored = () => JSON.parse(JSON.stringify(orThrow(out({ amount: '90.00' }))))
    expect(ledgersEqual(orThrow(restoreLedger(stored(), [creditHeldUntilUsed])), orThrow(out({ amount: '90.00' })))).toBe(true)
    expect(ledgersEqual(orThrow(replay(orThrow(out({})))), orThrow(out({})))).toBe(true)
    const uncovered = stored()
    uncovered.entries[3].facts.pop()
    expect(errorOf(restoreLedger(uncovered, [creditHeldUntilUsed]))).toMatchObject({ _tag: 'DamagedEntry', check: 'refundFunded' })
    const rich2 = stored()
    rich2.entries[3].facts[0].transfer.money = '70.01'
    expect(errorOf(restoreLedger(rich2, [creditHeldUntilUsed]))).toMatchObject({ _tag: 'DamagedEntry', check: 'refundWithinMoneyPaid' })
  })
})
