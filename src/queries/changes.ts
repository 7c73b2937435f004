import { Book } from '../kernel/book.js'
import { factsOneByOne } from '../kernel/factsOneByOne.js'
import { accept, notALedger, refuse } from '../kernel/outcomes.js'
import { stateOf } from '../kernel/ledgerValue.js'
import type { ChargeState, State } from '../kernel/state.js'
import { sameJson } from '../kernel/sameJson.js'
import type { Amount } from '../model/amount.js'
import { typeName } from '../model/codec/describeValue.js'
import type { StoredAllocation } from '../model/facts/allocationFact.js'
import type { StoredRefund } from '../model/facts/refundFact.js'
import type { StoredBecame, StoredCapped, StoredKept } from '../model/facts/smallFacts.js'
import type { StoredFact } from '../model/facts/storedFact.js'
import type { Entry, Json, Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { currentBalance } from './balances.js'
import { owedOf, type Owed } from './owed.js'

/** A document that was made. */
export interface MadeDocument {
  /** Its id. */
  readonly id: string
  /** What it is. */
  readonly kind: 'invoice' | 'credit' | 'payment' | 'refund' | 'plan' | 'recurring' | 'pool'
}

/** An item that is open again, or more open than before; so is a refund that a bank took the money of. */
export interface ReopenedItem extends Owed {
  /** What is open on it now, in major units. */
  readonly open: Amount
}

/** A part of what an item has open that payments to come were set to cover, and are no more. (SCHEDULE-3) */
export interface UncoveredItem extends Owed {
  /** How much more than before nothing covers and nothing is planned for, in major units. */
  readonly amount: Amount
}

/** What happened between two values of a ledger: for a preview, a database insert and an e-mail alike. (VIEW-5) */
export interface Changes {
  /** The new entries: the rows to store, keyed by account and `seq`. */
  readonly entries: readonly Entry[]
  /** The documents made; plans, recurring charges and pools are agreements, and documents too. */
  readonly documents: readonly MadeDocument[]
  /** What was put against invoices and refunds. */
  readonly allocated: readonly StoredAllocation[]
  /** What was taken off them. */
  readonly released: readonly StoredAllocation[]
  /** Items that are more open than before. */
  readonly reopened: readonly ReopenedItem[]
  /** What of the debt payments to come were set to cover, and are no more. (SCHEDULE-3) */
  readonly uncovered: readonly UncoveredItem[]
  /** Payments and refunds that changed state. */
  readonly states: readonly StoredBecame[]
  /** Amounts the library worked out, with the limit that decided each. (LEDGER-7) */
  readonly capped: readonly StoredCapped[]
  /** Refunds that the processor has to send. */
  readonly refundsToSend: readonly StoredRefund[]
  /** What stayed on the account, and why. (RECONCILE-5) */
  readonly leftovers: readonly StoredKept[]
  /** The current balance over all entries before and after, in major units. */
  readonly balance: { readonly before: Amount; readonly after: Amount }
}

/**
 * What happened between two values of one ledger. (VIEW-5, LEDGER-7, RECONCILE-5)
 *
 * Errors: `NotALedger`, `NotASuccessor` when `after` does not continue `before`.
 *
 * @example
 * ```ts
 * import { changes, creditHeldUntilUsed, openLedger, orThrow, recordInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * const before = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * const items = [{ description: 'Class', amount: '100.00' }]
 * const after = orThrow(recordInvoice(before, { id: 'INV-1', on, items }))
 * const { entries, balance } = orThrow(changes(before, after))
 * console.log(entries.length, balance.before, balance.after) // => 1 0.00 100.00
 * ```
 */
export function changes(before: Ledger, after: Ledger): Outcome<Changes> {
  const [from, to] = [stateOf(before), stateOf(after)]
  if (from === undefined) return notALedger(typeName(before))
  if (to === undefined) return notALedger(typeName(after))
  if (!continues(from, to, before, after)) return refuse([notASuccessor(from, to)])
  const entries: Entry[] = []
  for (let index = from.entries.length; index < to.entries.length; index += 1) entries.push(after.entries.at(index) as Entry)
  const facts = entries.flatMap((entry) => entry.facts)
  const [bookBefore, bookAfter] = [new Book(from), new Book(to)]
  return accept({
    entries,
    documents: facts.flatMap(madeDocument),
    allocated: factsOf(facts, 'allocated'),
    released: factsOf(facts, 'released'),
    reopened: reopenedItems(bookBefore, bookAfter),
    uncovered: uncoveredItems(bookBefore, bookAfter),
    states: factsOf(facts, 'became'),
    capped: factsOf(facts, 'capped'),
    refundsToSend: factsOf(facts, 'refund').filter(({ state }) => state === 'pending'),
    leftovers: factsOf(facts, 'kept'),
    balance: { before: bookBefore.money(currentBalance(bookBefore)), after: bookAfter.money(currentBalance(bookAfter)) }
  })
}

/** The last common entry is the same one; those before it cannot differ, since entries are never edited. */
function continues(from: State, to: State, before: Ledger, after: Ledger): boolean {
  const last = from.entries.length - 1
  if (before.account !== after.account || before.currency !== after.currency || to.entries.length <= last) return false
  if (from.entries.at(last) === to.entries.at(last)) return true
  return sameJson(before.entries.at(last) as unknown as Json, after.entries.at(last) as unknown as Json)
}

function notASuccessor(from: State, to: State): { _tag: 'NotASuccessor'; rule: string; kind: 'input'; before: number; after: number } {
  return { _tag: 'NotASuccessor', rule: 'VIEW-5', kind: 'input', before: from.entries.length, after: to.entries.length }
}

function factsOf<K extends StoredFact['fact']>(facts: readonly StoredFact[], kind: K): readonly FactOf<K>[] {
  return facts.filter((fact): fact is FactOf<K> => fact.fact === kind)
}

type FactOf<K> = K extends StoredAllocation['fact'] ? StoredAllocation : Extract<StoredFact, { readonly fact: K }>

/** What has an id of its own is a document. */
function madeDocument(fact: StoredFact): readonly MadeDocument[] {
  return 'id' in fact ? [{ id: fact.id, kind: fact.fact }] : []
}

/** The items and refunds that were there before and that an allocation or release touched, before and after. */
function touchedCharges(before: Book, after: Book): readonly (readonly [was: ChargeState, is: ChargeState])[] {
  const touched = new Set<number>()
  for (let index = before.entries.length; index < after.entries.length; index += 1) {
    for (const fact of factsOneByOne(after.entries.at(index).facts)) if (fact.fact === 'allocation') touched.add(fact.charge)
  }
  return [...touched].flatMap((number) => (number < before.charges.length ? [[before.charges.at(number), after.charges.at(number)] as const] : []))
}

function reopenedItems(before: Book, after: Book): readonly ReopenedItem[] {
  return touchedCharges(before, after).flatMap(([was, { of, open }]) => (open > was.open ? [{ ...owedOf(of), open: after.money(open) }] : []))
}

function uncoveredItems(before: Book, after: Book): readonly UncoveredItem[] {
  return touchedCharges(before, after).flatMap(([was, { of, open, planned }]) => {
    const amount = open - planned - (was.open - was.planned)
    return planned < was.planned && amount > 0 ? [{ ...owedOf(of), amount: after.money(amount) }] : []
  })
}
