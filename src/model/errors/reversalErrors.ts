import type { BrokenLimit, BrokenRule } from './brokenRule.js'

/** More than the account can give to another: it is in credit by less, or the rest is kept for somebody. (TRANSFER-1) */
export interface TransferExceedsCredit extends BrokenLimit<'TransferExceedsCredit'> {}

/** The policy never deletes a credit: reverse it by an invoice. (REVERSE-1) */
export interface VoidingForbidden extends BrokenRule<'VoidingForbidden', 'policy'> {
  /** The policy. */
  readonly policy: string
  /** The credit. */
  readonly credit: string
}

/** Part of the credit is used where the policy, or the refund, does not let it go. (REVERSE-1) */
export interface CreditInUse extends BrokenRule<'CreditInUse', 'state'> {
  /** The credit. */
  readonly credit: string
  /** What invoices use of it. */
  readonly applied: string
  /** What refunds use of it. */
  readonly refunded: string
}

/** The credit was reversed before; once only. (REVERSE-1) */
export interface AlreadyReversed extends BrokenRule<'AlreadyReversed', 'state'> {
  /** The credit. */
  readonly credit: string
  /** The invoice that reverses it. */
  readonly invoice: string
}

/** Credits or write-offs on the invoice count: void or undo them first. (REVERSE-4) */
export interface InvoiceCredited extends BrokenRule<'InvoiceCredited', 'state'> {
  /** The invoice. */
  readonly invoice: string
  /** The credits, write-offs included. */
  readonly credits: readonly string[]
}

/** Later entries build on the operation: undo them first, the newest first. (REVERSE-2) */
export interface OperationDependedOn extends BrokenRule<'OperationDependedOn', 'state'> {
  /** The operation. */
  readonly operation: string
  /** The ids of the entries that depend on it. */
  readonly dependents: readonly string[]
}

/** The operation is of a kind that is not undone. (REVERSE-2) */
export interface CannotBeUndone extends BrokenRule<'CannotBeUndone', 'state'> {
  /** The operation. */
  readonly operation: string
  /** Why: it opened the ledger, was undone already, moved money outside or to another account, voided or cancelled a document, or made a credit that the policy never deletes. */
  readonly because: 'opening' | 'undone' | 'moneyMoved' | 'betweenAccounts' | 'voiding' | 'reverseOnly'
}

/** Moving and reversing. */
export type ReversalError =
  | TransferExceedsCredit
  | VoidingForbidden
  | CreditInUse
  | AlreadyReversed
  | InvoiceCredited
  | OperationDependedOn
  | CannotBeUndone
