/** What {@link describeExplanation} reads: every `Explanation` has these fields. (VIEW-4) */
export interface ExplanationFacts {
  /** Which figure. */
  readonly figure:
    | 'current'
    | 'expected'
    | 'due'
    | 'overdue'
    | 'open'
    | 'available'
    | 'deposits'
    | 'pendingRefunds'
    | 'pendingPayments'
    | 'unapplied'
    | 'left'
    | 'suggestion'
  /** The day asked for. */
  readonly on?: string | undefined
  /** The document. */
  readonly document?: string | undefined
  /** The figure, in major units. */
  readonly amount: string
  /** What adds up to it. */
  readonly steps: readonly ExplainedStepFacts[]
}

/** One step of an explanation. */
export interface ExplainedStepFacts {
  /** The entry. */
  readonly seq: number
  /** The day it counts from. */
  readonly on: string
  /** What the step is about. */
  readonly what:
    | 'invoice'
    | 'credit'
    | 'payment'
    | 'refund'
    | 'pool'
    | 'allocated'
    | 'released'
    | 'became'
    | 'chargedBack'
    | 'chargeBackWon'
    | 'amended'
    | 'poolChanged'
    | 'open'
    | 'unapplied'
    | 'pending'
    | 'credited'
    | 'coveredItems'
    | 'coveredFee'
    | 'paidOnItems'
    | 'policy'
    | 'leftOut'
  /** The document. */
  readonly document: string
  /** The item. */
  readonly item?: string | undefined
  /** The credit or payment. */
  readonly source?: string | undefined
  /** The new state. */
  readonly state?: string | undefined
  /** The rule. */
  readonly rule: string
  /** What it adds, in major units. */
  readonly amount: string
}
