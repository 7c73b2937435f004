import type { DayNumber } from '../calendar/dayNumber.js'
import { newestOf, olderThan } from '../kernel/allocation.js'
import type { Book } from '../kernel/book.js'
import { findCredit } from '../kernel/findDocument.js'
import { periodClosed } from '../kernel/periodClosed.js'
import { postFact } from '../kernel/postFact.js'
import type { SourceState } from '../kernel/state.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { CreditFact } from '../model/facts/creditFact.js'
import { MAX_MINOR, type Minor } from '../money/minor.js'
import { beyond } from './beyond.js'
import { forbids } from './changeState.js'
import { taxesWithin } from './creditOf.js'
import { dayTooEarly } from './dayOrder.js'
import { UNCHANGED } from './plans/layPlan.js'
import { unknownCode } from './policyCodes.js'

interface Request {
  readonly on: DayNumber
  readonly credit: string
  readonly amount: Minor | undefined
  readonly day: DayNumber | undefined
  readonly type: string | undefined
  readonly classification: string | undefined
  readonly publicComment: string | undefined
  readonly privateComment: string | undefined
}

/** Something is to change: the credit, or its comments. (CREDIT-10) */
export function amendsSomething(_book: Book, { amount, day, type, classification, publicComment, privateComment }: Request): BillingError | undefined {
  if ([amount, day, type, classification, publicComment, privateComment].some((change) => change !== undefined)) return undefined
  return { _tag: 'MissingField', rule: 'CREDIT-10', kind: 'input', path: 'amount' }
}

/** The new type is in the policy's table. (CREDIT-1) */
export function amendedTypeKnown(book: Book, { type }: Request): BillingError | undefined {
  return unknownCode(book, 'creditTypes', type, 'type')
}

/** A credit that was voided stays as it is. (CREDIT-10) */
export function creditStands(book: Book, { credit }: Request): BillingError | undefined {
  const { state } = findCredit(book, credit) as SourceState
  return state === 'settled' ? undefined : forbids('CREDIT-10', 'credit', credit, state, ['settled'])
}

/** The policy lets that be changed; amount and day of a credit on items, or from another account, are theirs. (CREDIT-10) */
export function changeAllowed(book: Book, request: Request): BillingError | undefined {
  const { credit } = request
  const { amend } = book.policy.policy
  const field = (['amount', 'day', 'type', 'classification'] as const).find((name) => request[name] !== undefined)
  if (amend === 'never' || (amend === 'notes' && field !== undefined)) return notAmendable(credit, field ?? 'comments', 'byPolicy')
  const { items, transfer } = (findCredit(book, credit) as SourceState).of.fact as CreditFact
  if (field !== 'amount' && field !== 'day') return undefined
  if (items !== undefined) return notAmendable(credit, field, 'onItems')
  return transfer === undefined ? undefined : notAmendable(credit, field, 'transferred')
}

function notAmendable(credit: string, field: string, because: 'byPolicy' | 'onItems' | 'transferred'): BillingError {
  return { _tag: 'CreditNotAmendable', rule: 'CREDIT-10', kind: 'policy', path: field, credit, field, because }
}

/** Never below what is applied or refunded. (CREDIT-10) */
export function notBelowUse(book: Book, { credit, amount }: Request): BillingError | undefined {
  const { of, unapplied } = findCredit(book, credit) as SourceState
  const least = of.amount - unapplied
  if (amount === undefined || amount >= least) return undefined
  const figures = { asked: book.money(amount), least: book.money(least) }
  return { _tag: 'CreditBelowUse', rule: 'CREDIT-10', kind: 'state', path: 'amount', credit, ...figures }
}

/** It is not moved past the first day on which it was used, past the day of the change, or into a closed period. (CREDIT-10, LEDGER-3) */
export function dayBeforeUse(book: Book, { credit, day, on }: Request): BillingError | undefined {
  const { of, latest } = findCredit(book, credit) as SourceState
  if (day === undefined || day === of.day) return undefined
  if (day <= book.closedUntil) return periodClosed(day, book.closedUntil, 'day')
  let most = on
  for (let one = newestOf('source', of.number, latest); one !== undefined; one = olderThan(one, 'source')) most = Math.min(most, one.day)
  if (day <= most) return undefined
  return { _tag: 'OutOfRange', rule: 'CREDIT-10', kind: 'input', path: 'day', given: book.day(day), range: `..${book.day(most)}` }
}

/** A change counts from its day on, which is not before the last change of the credit. (LEDGER-3) */
export function amendedNotTooEarly(book: Book, { credit, on }: Request): BillingError | undefined {
  return dayTooEarly(book, on, [findCredit(book, credit) as SourceState])
}

/** Changes the credit; its history stays in the entries. (CREDIT-10) */
export function postAmendment(book: Book, { on, credit, amount, day, type, classification }: Request): readonly BillingError[] {
  const { of } = findCredit(book, credit) as SourceState
  // The other payments and credits leave that much. (MONEY-3)
  const room = MAX_MINOR - (book.totals.sources - of.amount)
  if (amount !== undefined && amount > room) return [beyond(book, 'TotalTooLarge', 'MONEY-3', 'amount', amount, room, { total: 'sources' })]
  const fact = of.fact as CreditFact
  const { taxes: lines } = fact
  const ledgerCode = codeOf(book, fact, type)
  const taxes = amount === undefined || lines === undefined ? undefined : taxesWithin(book, lines, amount)
  postFact(book, { ...UNCHANGED, document: credit, amount, day, type, ledgerCode, taxes, classification }, on)
  return []
}

/** The code that goes with the new type; `null` where it has none, absent where the credit keeps its own. (CREDIT-1) */
function codeOf(book: Book, { type: before, ledgerCode }: CreditFact, type: string | undefined): string | null | undefined {
  const codeFor = (one: string): string | undefined => book.policy.creditTypes.get(one)?.ledgerCode
  if (type === undefined || ledgerCode !== codeFor(before) || ledgerCode === codeFor(type)) return undefined
  return codeFor(type) ?? null
}
