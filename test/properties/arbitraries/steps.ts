import fc from 'fast-check'
import { aLimitedAmount, anAmount } from './amounts.js'

// What a sequence is made of: plain JSON. Every number that names something is an index into what is there when the
// step is taken, so that a shrunk sequence still names documents and a counterexample is a log of operations.

const index = fc.nat({ max: 999 })
const maybe = <A>(one: fc.Arbitrary<A>, timesPresent: number, timesAbsent: number): fc.Arbitrary<A | undefined> =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: timesAbsent }, { arbitrary: one, weight: timesPresent })

const taxes = fc.oneof(
  { arbitrary: fc.constant([]), weight: 15 },
  { arbitrary: fc.constantFrom(['GST'], ['GST', 'QST'], ['GST', 'TOP'], ['TOP']), weight: 15 },
  { arbitrary: fc.constantFrom(['GST', 'GST'], ['none']), weight: 1 }
)

const discount = maybe(
  fc.oneof(fc.record({ percent: fc.constantFrom('10', '12.5', '33.333333', '100') }), fc.record({ amount: fc.integer({ min: 0, max: 120 }) })),
  1,
  5
)

const item = fc.record({
  amount: anAmount,
  priced: fc.constantFrom('amount', 'amount', 'unitPrice'),
  quantity: maybe(fc.constantFrom('2', '3', '8', '0.5', '1.25', '0.333333'), 2, 3),
  discount,
  taxes,
  included: fc.boolean(),
  free: fc.integer({ min: 0, max: 19 }),
  person: maybe(fc.constantFrom('Ana', 'Ben', 'Dan', 'Zoe'), 1, 6)
})

const place = fc.oneof(
  { arbitrary: fc.constant('deposit' as const), weight: 2 },
  { arbitrary: fc.constantFrom('oldestFirst' as const, 'invoice' as const, 'items' as const, 'split' as const, 'refund' as const), weight: 7 }
)

const fee = fc.record({ amount: fc.integer({ min: 1, max: 300 }), taxes, included: fc.boolean() })

const part = fc.record({ invoice: index, item: maybe(index, 1, 3), amount: aLimitedAmount })

/** Where a payment goes. */
const going = { place, invoice: index, item: index, parts: fc.array(part, { minLength: 1, maxLength: 3 }) }

const kinds = {
  invoice: fc.record({ kind: fc.constant('invoice' as const), items: fc.array(item, { minLength: 1, maxLength: 3, size: 'max' }), due: maybe(fc.integer({ min: 0, max: 9 }), 1, 1), discount }),
  payment: fc.record({ kind: fc.constant('payment' as const), amount: aLimitedAmount, method: fc.constantFrom('card', 'card', 'cash', 'check', 'eCheck', 'eCheck'), ...going }),
  newCredit: fc.record({ kind: fc.constant('newCredit' as const), amount: anAmount, tax: fc.constantFrom('waived', 'waived', 'included', 'notIncluded'), type: fc.constantFrom('goodwill', 'goodwill', 'taxed'), taxes: maybe(taxes, 1, 2), to: maybe(index, 1, 1), item: maybe(index, 1, 2) }),
  existingCredit: fc.record({ kind: fc.constant('existingCredit' as const), credit: index, amount: maybe(aLimitedAmount, 2, 1), invoice: index, item: maybe(index, 1, 2), release: fc.boolean() }),
  split: fc.record({ kind: fc.constant('split' as const), credit: index, parts: fc.array(part, { minLength: 1, maxLength: 3 }), replace: fc.boolean() }),
  allocate: fc.record({ kind: fc.constant('allocate' as const), source: index, amount: maybe(aLimitedAmount, 2, 1), invoice: index, item: maybe(index, 1, 2) }),
  deallocate: fc.record({ kind: fc.constant('deallocate' as const), source: index, place: index, whole: fc.boolean(), amount: maybe(aLimitedAmount, 1, 1) }),
  reconcile: fc.record({ kind: fc.constant('reconcile' as const), sources: maybe(fc.constantFrom('payments', 'paymentsAndCredits'), 1, 1) }),
  cancel: fc.record({
    kind: fc.constantFrom('cancel' as const, 'cancel' as const, 'creditItems' as const),
    invoice: index,
    items: fc.array(fc.record({ item: index, quantity: maybe(fc.constantFrom('1', '0.5', '2', '0.333333', '1.000001', '0.500001'), 1, 2), amount: aLimitedAmount }), { minLength: 1, maxLength: 2 }),
    credit: fc.constantFrom('full', 'full', 'full', 'none', 'percent', 'amounts', 'net'),
    percent: fc.constantFrom('50', '74.2', '33.333333', '100'),
    refund: fc.constantFrom('suggested', 'suggested', 'none', 'amount', 'plan'),
    amount: aLimitedAmount,
    fee: maybe(fee, 1, 3)
  }),
  replace: fc.record({ kind: fc.constant('replaceItem' as const), invoice: index, item: index, quantity: maybe(fc.constantFrom('1', '0.5', '0.333333', '2'), 1, 3), with: item, due: maybe(fc.integer({ min: 1, max: 9 }), 1, 2), fee: maybe(fee, 1, 4) }),
  writeOff: fc.record({ kind: fc.constant('writeOff' as const), of: fc.constantFrom('account', 'invoice', 'invoice', 'item', 'item'), invoice: index, item: index, type: maybe(fc.constantFrom('discount', 'bribe'), 1, 9) }),
  reverse: fc.record({ kind: fc.constantFrom('reverseCredit' as const, 'voidCredit' as const), credit: index }),
  voidInvoice: fc.record({ kind: fc.constant('voidInvoice' as const), invoice: index }),
  amend: fc.record({ kind: fc.constant('amendCredit' as const), credit: index, amount: maybe(aLimitedAmount, 2, 1), newDay: maybe(fc.integer({ min: 1, max: 9 }), 1, 3), type: maybe(fc.constantFrom('discount', 'discount', 'bribe'), 1, 3), comment: fc.boolean() }),
  refundCredit: fc.record({ kind: fc.constant('refundCredit' as const), from: fc.array(index, { minLength: 1, maxLength: 3 }), amount: maybe(aLimitedAmount, 2, 1), method: fc.constantFrom('cash', 'check', 'card', 'ofPayment', 'ofPayment'), payment: index }),
  refundState: fc.record({ kind: fc.constantFrom('sendRefund' as const, 'settleRefund' as const, 'failRefund' as const, 'cancelRefund' as const, 'returnRefund' as const, 'retryRefund' as const, 'dismissRefund' as const), refund: index }),
  refundPayment: fc.record({
    kind: fc.constant('refundPayment' as const),
    payment: index,
    amount: maybe(aLimitedAmount, 3, 1),
    items: maybe(fc.array(fc.record({ item: index, amount: aLimitedAmount }), { minLength: 1, maxLength: 2 }), 1, 3),
    released: fc.constantFrom('reopen', 'reopen', 'keepSettled', 'keepSettled', 'credit', undefined),
    credit: index
  }),
  paymentState: fc.record({ kind: fc.constantFrom('settlePayment' as const, 'failPayment' as const, 'failPayment' as const, 'sendPayment' as const, 'cancelPayment' as const, 'dismissPayment' as const), payment: index }),
  retryPayment: fc.record({ kind: fc.constant('retryPayment' as const), payment: index, state: maybe(fc.constantFrom('pending', 'settled'), 1, 1), anew: fc.boolean(), amount: aLimitedAmount, ...going }),
  bank: fc.record({ kind: fc.constantFrom('chargeBack' as const, 'chargeBack' as const, 'winChargeBack' as const), payment: index, amount: maybe(aLimitedAmount, 2, 1) }),
  due: fc.record({ kind: fc.constant('due' as const) }),
  again: fc.record({ kind: fc.constant('again' as const), call: index })
}

const what = fc.oneof(
  { arbitrary: kinds.invoice, weight: 4 },
  { arbitrary: kinds.payment, weight: 6 },
  { arbitrary: kinds.newCredit, weight: 3 },
  { arbitrary: kinds.existingCredit, weight: 4 },
  { arbitrary: kinds.split, weight: 2 },
  { arbitrary: kinds.allocate, weight: 4 },
  { arbitrary: kinds.deallocate, weight: 4 },
  { arbitrary: kinds.reconcile, weight: 2 },
  { arbitrary: kinds.due, weight: 2 },
  { arbitrary: kinds.cancel, weight: 15 },
  { arbitrary: kinds.refundCredit, weight: 5 },
  { arbitrary: kinds.replace, weight: 8 },
  { arbitrary: kinds.writeOff, weight: 3 },
  { arbitrary: kinds.reverse, weight: 6 },
  { arbitrary: kinds.voidInvoice, weight: 3 },
  { arbitrary: kinds.amend, weight: 4 },
  { arbitrary: kinds.refundState, weight: 24 },
  { arbitrary: kinds.refundPayment, weight: 10 },
  { arbitrary: kinds.paymentState, weight: 9 },
  { arbitrary: kinds.retryPayment, weight: 4 },
  { arbitrary: kinds.bank, weight: 8 },
  { arbitrary: kinds.again, weight: 7 }
)

/** The day of a step: mostly the last one or the next, sometimes any day of the window, before the last one too. */
const day = fc.oneof(
  { arbitrary: fc.record({ forward: fc.constantFrom(0, 0, 0, 1) }), weight: 8 },
  { arbitrary: fc.record({ day: fc.integer({ min: 1, max: 9 }) }), weight: 2 }
)

const frame = fc.record({
  day,
  /** What is done where the step has nothing to work on, unless it insists. */
  instead: fc.oneof({ arbitrary: kinds.invoice, weight: 3 }, { arbitrary: kinds.payment, weight: 2 }, { arbitrary: kinds.newCredit, weight: 1 }),
  insists: fc.integer({ min: 0, max: 17 }),
  /** An id that is in use already, in fifteen of a hundred; half of those are `again`. */
  reuse: maybe(index, 7, 93),
  expect: maybe(fc.constantFrom('right', 'right', 'ahead', 'behind'), 1, 12),
  spelling: fc.constantFrom('canonical', 'canonical', 'short', 'decimal')
})

/** One step: what, and how it is put. */
export const aStep = fc.tuple(what, frame).map(([one, around]) => ({ ...one, ...around }))

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never
export type Step = Generated<typeof aStep>
export type StepOf<K extends keyof typeof kinds> = Generated<(typeof kinds)[K]>

/** Up to 40 steps. fast-check stops at 10 unless the size is `max`, and most faults need more. */
export const aSequence: fc.Arbitrary<Step[]> = fc.array(aStep, { minLength: 1, maxLength: 40, size: 'max' })
