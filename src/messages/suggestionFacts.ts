/** What the explanation of a suggested refund reads: every `RefundSuggestion` has these fields. (REFUND-2) */
export interface SuggestionFacts {
  /** How much, in major units. */
  readonly amount: string
  /** The limit that decided. */
  readonly bound: 'policy' | 'credit' | 'paidOnItems' | 'moneyPaid' | 'balance'
  /** The most that each limit allows, in major units. */
  readonly limits: {
    readonly credit: string
    readonly paidOnItems: string
    readonly moneyPaid?: string | undefined
    readonly balance: string
  }
  /** The credit that the cancellation makes. */
  readonly credited: string
  /** What of it covers the open part of the items. */
  readonly coveredItems: string
  /** What of it covers the fee. */
  readonly coveredFee: string
  /** How much goes back to which payment, and by which method. */
  readonly plan: readonly { readonly payment: string; readonly method: string; readonly amount: string }[]
}
