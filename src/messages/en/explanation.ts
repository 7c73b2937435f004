import type { ExplanationMessages } from '../locale.js'

/** The explanation of a figure in English; apart, so that who only describes errors does not ship it. */
export const explanation: ExplanationMessages = {
  figure: {
    current: 'The balance on @on is $amount.',
    expected: 'The expected balance is $amount.',
    due: 'On @on, $amount is due.',
    overdue: 'On @on, $amount is overdue.',
    open: '[On @on, ]$amount is open[ on #document].',
    available: 'On @on, $amount of credit is available.',
    deposits: 'On @on, $amount of payments is unused.',
    pendingRefunds: 'On @on, $amount of refunds is pending.',
    pendingPayments: 'On @on, $amount of payments is on its way.',
    unapplied: '[On @on, ]$amount of #document is unused.',
    left: '[On @on, ]$amount is left of #document.',
    suggestion: '$amount can be refunded.'
  },
  what: {
    invoice: 'invoice #document',
    credit: 'credit #document',
    payment: 'payment #document',
    refund: 'refund #document',
    pool: '#document was issued',
    allocated: '#source put on [item #item of ]#document',
    released: '#source taken off [item #item of ]#document',
    became: '#document is &state',
    chargedBack: 'the bank took back money of #document',
    chargeBackWon: 'the bank gave back money of #document',
    amended: '#document was changed',
    poolChanged: '#document was changed',
    open: 'open on [item #item of ]#document',
    unapplied: 'unused of #document',
    pending: '#document has not settled',
    credited: 'credit for what is cancelled',
    coveredItems: 'covers what is open on the items',
    coveredFee: 'covers the fee',
    paidOnItems: '#document paid on the items',
    policy: 'the policy gives credit, not money',
    leftOut: 'left out: dated later, or no more than that is possible'
  },
  step: '@on: ~what: $amount (entry $seq, #rule).'
}
