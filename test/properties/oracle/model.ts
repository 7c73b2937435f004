import type { Rounding } from './exact.js'

// The naive ledger: arrays of what happened, nothing worked out beforehand. Days are ISO text, amounts bigint minor units.

export interface OraclePolicy {
  readonly name: string
  readonly autoApply: 'never' | 'nextInvoice' | 'asDue' | 'always'
  readonly creditOnInvoice: 'allocate' | 'accountCredit'
  readonly reconcileSources: 'payments' | 'paymentsAndCredits'
  readonly oldestBy: 'invoiceDay' | 'dueDay'
  readonly refunds: 'money' | 'creditOnly'
  readonly refundLimit: 'moneyPaid' | 'none'
  readonly cardFromCredit: 'never' | 'tiedToPayment'
  readonly amend: 'never' | 'notes' | 'all'
  readonly creditReversal: 'reverseOnly' | 'voidUnapplied' | 'unapplyThenVoid'
  readonly rounding: Rounding
  readonly taxRounding: 'perItem' | 'perInvoice'
  readonly methods: readonly { readonly code: string; readonly channel: string; readonly firstState: string; readonly cancelPayment: 'always' | 'untilSent' | 'never'; readonly cancelRefund: 'always' | 'sameDayUntilSent' | 'never' }[]
  readonly taxes: readonly { readonly code: string; readonly percent: string; readonly onTopOf?: readonly string[] | undefined }[]
  readonly creditTypes: readonly { readonly code: string; readonly taxes?: readonly string[] | undefined }[]
}

export interface ChargedTax {
  readonly code: string
  readonly amount: bigint
}

export interface SoldItem {
  readonly item: string
  readonly total: bigint
  readonly taxes: readonly ChargedTax[]
  /** In millionths. */
  readonly quantity: bigint
}

export interface Invoice {
  readonly kind: 'invoice'
  readonly id: string
  readonly on: string
  readonly due: string
  readonly items: readonly SoldItem[]
  /** The credit that it takes back. */
  readonly reverses?: string
}

/** What a cancellation's credit took off one item. */
export interface Credited {
  readonly item: string
  readonly amount: bigint
  readonly taxes: readonly bigint[]
}

export interface Credit {
  readonly kind: 'credit'
  readonly id: string
  readonly on: string
  readonly amount: bigint
  /** The invoice that it is on, of a cancellation, an adjustment or a write-off. */
  readonly invoice?: string
  readonly writtenOff?: boolean
  readonly items?: readonly Credited[]
}

export interface Payment {
  readonly kind: 'payment'
  readonly id: string
  readonly on: string
  readonly amount: bigint
  readonly method: string
  readonly state: string
}

export interface Refund {
  readonly kind: 'refund'
  readonly id: string
  readonly on: string
  readonly amount: bigint
  readonly state: string
  readonly method: string
  readonly payment: string | undefined
  /** Made while the policy lifted the limit of the money paid. */
  readonly lifted: boolean
}

export type Source = Credit | Payment
export type Doc = Invoice | Source | Refund

/** An amount put on a charge, or taken off it when negative. */
export interface Move {
  readonly source: string
  /** `chargeOf(...)`. */
  readonly charge: string
  readonly amount: bigint
  readonly day: string
  /** The entry. */
  readonly seq: number
}

export interface Change {
  readonly document: string
  readonly state: string
  readonly on: string
  /** The entry. */
  readonly seq: number
}

/** What a bank took of a payment, or gave back when negative. */
export interface Taken {
  readonly payment: string
  readonly amount: bigint
  readonly on: string
  /** The items and refunds that it was taken off, in that order, or put back on when negative. */
  readonly places: readonly { readonly charge: string; readonly amount: bigint }[]
}

/** A document as it was before it was changed. */
export interface Amended {
  readonly was: Credit
  readonly on: string
}

export interface CancelledPart {
  /** The operation. */
  readonly by: string
  readonly charge: string
  readonly quantity: bigint
  readonly on: string
}

export interface Call {
  readonly operation: string
  readonly input: any
}

export interface Model {
  readonly policy: OraclePolicy
  readonly decimals: number
  readonly owner: string | undefined
  readonly people: readonly string[] | undefined
  readonly calls: Call[]
  readonly documents: Doc[]
  readonly moves: Move[]
  readonly changes: Change[]
  readonly taken: Taken[]
  readonly amended: Amended[]
  readonly cancelled: CancelledPart[]
}

/** A copy that can be written to while the given one stays. */
export function copyOf(model: Model): Model {
  return {
    ...model,
    calls: [...model.calls],
    documents: [...model.documents],
    moves: [...model.moves],
    changes: [...model.changes],
    taken: [...model.taken],
    amended: [...model.amended],
    cancelled: [...model.cancelled]
  }
}

/** What happened by a day, by effective day (LEDGER-5). */
export function asOf(model: Model, day: string): Model {
  return {
    ...model,
    documents: asTheyWere(model, day).filter(({ on }) => on <= day),
    moves: model.moves.filter((move) => move.day <= day),
    changes: model.changes.filter(({ on }) => on <= day),
    taken: model.taken.filter(({ on }) => on <= day),
    amended: model.amended.filter(({ on }) => on <= day),
    cancelled: model.cancelled.filter(({ on }) => on <= day)
  }
}

/** The documents before what was changed of them later. */
function asTheyWere(model: Model, day: string): readonly Doc[] {
  const later = model.amended.filter(({ on }) => on > day)
  return model.documents.map((document) => later.find(({ was }) => was.id === document.id)?.was ?? document)
}

/** One text for an invoice's item, or for a refund. */
export function chargeOf(document: string, item?: string): string {
  return item === undefined ? document : `${document} ${item}`
}

/** Why an operation is not legal. */
export class Illegal extends Error {}

export function demand(holds: boolean, why: string): asserts holds {
  if (!holds) throw new Illegal(why)
}
