import type { SuggestionMessages } from '../locale.js'

/** The explanation of a suggested refund in English; apart, so that who only describes errors does not ship it. */
export const suggestion: SuggestionMessages = {
  amount: '$amount can be refunded: ',
  because: {
    policy: 'the policy gives credit, not money',
    credit: 'what is left of the credit of $credited after $coveredItems for open items and $coveredFee for the fee',
    paidOnItems: 'no more is left of what was paid on the items',
    moneyPaid: 'no more is left of what the account paid',
    balance: 'the account is in credit by no more'
  },
  others:
    '. The limits: $credit left of the credit, $paidOnItems of what was paid on the items,[ $moneyPaid of what the account paid,] $balance in credit.',
  part: ' $amount goes back to #payment by &method.'
}
