import { perform, type Operation } from '../kernel/perform.js'
import { positiveAmount } from '../model/codec/amounts.js'
import { optional, type Codec, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { documentId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { isStated, marked } from '../model/codec/tagged.js'
import { choice, literal, name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import { earmark, type StoredEarmark } from '../model/facts/earmark.js'
import type { CreditTax } from '../model/facts/creditFact.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { AmountInput } from '../money/amountInput.js'
import { autoApplied } from '../rules/autoApply.js'
import { applyExisting, creditExists, creditNotYounger, creditTargetExists, existingWithinLimits } from '../rules/existingCredit.js'
import { creditCodesKnown, earmarkAllowed, newCreditTargetExists, recordCredit, taxesWanted } from '../rules/newCredit.js'
import { taxesKnown } from '../rules/creditOf.js'
import { payable, target, type Payable, type Target } from '../rules/target.js'

/** A new credit memo. (CREDIT-1, CREDIT-2, CREDIT-6) */
export interface NewCreditInput extends CommonInput {
  /** The stated amount in major units, above zero. */
  readonly amount: AmountInput
  /** How tax stands to that amount: inside it, on top of it, or none. (CREDIT-2) */
  readonly tax: CreditTax
  /** The credit's type, a code of the policy's table. (CREDIT-1) */
  readonly type: string
  /** The taxes, by code; else the type's, else the item's. Not with `tax: 'waived'`. (CREDIT-2) */
  readonly taxes?: readonly string[] | undefined
  /** The host's classification. */
  readonly classification?: string | undefined
  /** The ledger code; else the type's. */
  readonly ledgerCode?: string | undefined
  /** The invoice or item it is aimed at; absent, it stays on the account. (CREDIT-6) */
  readonly to?: Target | undefined
  /** Whom or what it is kept for: it pays items for these people, with one of these tags, only. (CREDIT-7) */
  readonly earmark?: StoredEarmark | undefined
  /** Names an existing credit, which this is not. */
  readonly credit?: never
}

/** An existing credit put on an invoice. (APPLY-3) */
export interface ExistingCreditInput extends CommonInput {
  /** The credit's id. */
  readonly credit: string
  /** How much, in major units; as much as fits when absent. */
  readonly amount?: AmountInput | undefined
  /** The invoice or item, or a refund that is owed back. (APPLY-5, PAYMENT-6) */
  readonly to: Payable
  /** `'payment'` lets the credit take the place of a payment there, which becomes unapplied. (APPLY-7) */
  readonly release?: 'payment' | undefined
  /** Belongs to a new credit. */
  readonly tax?: never
  /** Belongs to a new credit. */
  readonly type?: never
}

/** What {@link applyCredit} takes: a new credit or an existing one; mixing both is a type error. (APPLY-3) */
export type ApplyCreditInput = NewCreditInput | ExistingCreditInput

const newCredit = request({
  amount: positiveAmount,
  tax: choice<CreditTax>('included', 'notIncluded', 'waived'),
  type: name,
  taxes: optional(list(name, 20)),
  classification: optional(name),
  ledgerCode: optional(name),
  to: optional(target),
  earmark: optional(earmark)
}, (v) => ({
    id: v[0],
    on: v[1],
    expect: v[2],
    by: v[3],
    publicComment: v[4],
    privateComment: v[5],
    meta: v[6],
    amount: v[7],
    tax: v[8],
    type: v[9],
    taxes: v[10],
    classification: v[11],
    ledgerCode: v[12],
    to: v[13],
    earmark: v[14]
  }))

const existingCredit = request({
  credit: documentId,
  amount: optional(positiveAmount),
  to: payable,
  release: optional(literal('payment'))
}, (v) => ({
    id: v[0],
    on: v[1],
    expect: v[2],
    by: v[3],
    publicComment: v[4],
    privateComment: v[5],
    meta: v[6],
    credit: v[7],
    amount: v[8],
    to: v[9],
    release: v[10]
  }))

type NewRequest = Decoded<typeof newCredit>
type ExistingRequest = Decoded<typeof existingCredit>

/** Reads either shape; a field `credit` tells an existing one. */
export const applyCreditCodec: Codec<NewRequest | ExistingRequest> = marked<ExistingRequest, NewRequest>(
  'credit',
  existingCredit,
  newCredit,
  (value): value is ExistingRequest => 'credit' in value
)

const newOperation: Operation<NewRequest> = {
  name: 'applyCredit',
  codec: newCredit,
  rules: [[taxesWanted, creditCodesKnown, newCreditTargetExists, earmarkAllowed], [taxesKnown]],
  post: autoApplied(recordCredit)
}

/** What puts an existing credit to use. */
export const existingOperation: Operation<ExistingRequest> = {
  name: 'applyCredit',
  codec: existingCredit,
  rules: [[creditExists, creditTargetExists], [creditNotYounger, existingWithinLimits]],
  post: autoApplied(applyExisting)
}

/**
 * Records a new credit memo, or puts an existing one on an invoice. The balance moves when a credit is added, never
 * when it is applied, and no money moves. (CREDIT-1 to CREDIT-6, APPLY-1 to APPLY-3, APPLY-5, APPLY-7)
 *
 * Errors of a new credit: the input errors, `ConflictingFields` of taxes with `waived`, `UnknownCode`, `DocumentNotFound`,
 * `ItemNotFound`, `EarmarksNotAllowed`, `PersonNotOnAccount`, `NamedTwice`, then `TaxesUnknown`, then `TotalTooLarge`. Of an existing one: the input errors,
 * `DocumentNotFound`, `ItemNotFound`, then `DayTooEarly`, `InvoiceAlreadyPaid`, `SourceNotEligible`,
 * `CreditExceedsOpenAmount`, `AmountExceedsUnapplied`.
 *
 * @example
 * ```ts
 * import { applyCredit, balances, creditHeldUntilUsed, openLedger, orThrow } from 'billing-rules'
 *
 * const policy = creditHeldUntilUsed
 * const empty = orThrow(openLedger({ id: 'open', on: '2026-09-01', account: 'family-17', currency: 'CAD', policy }))
 * const ledger = orThrow(
 *   applyCredit(empty, { id: 'CR-1', on: '2026-09-02', amount: '40.00', tax: 'waived', type: 'goodwill' })
 * )
 * console.log(orThrow(balances(ledger, { on: '2026-09-02' })).current) // => -40.00
 * ```
 */
export function applyCredit(ledger: Ledger, input: ApplyCreditInput): Outcome {
  return isExisting(input) ? perform(existingOperation, ledger, input) : perform(newOperation, ledger, input)
}

/** A proxy may throw as soon as it is looked at. */
function isExisting(input: unknown): boolean {
  try {
    return isStated(input, 'credit')
  } catch {
    return false
  }
}

