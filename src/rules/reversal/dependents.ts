import { relinked } from '../../kernel/bookAsOf.js'
import { Book } from '../../kernel/book.js'
import { factsOneByOne } from '../../kernel/factsOneByOne.js'
import { findPayment, findRecurring } from '../../kernel/findDocument.js'
import { judgeEntry, judgeFact } from '../../kernel/judge/judgeEntry.js'
import { postFact } from '../../kernel/postFact.js'
import { rebuild } from '../../kernel/rebuild.js'
import type { DocumentFact, EntryRecord, Fact, RecordedFact, State } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import { noRefundOutOfIt } from '../payments/cancelPayment.js'
import { undoneBy } from './undone.js'

/** The new numbers of charges and sources once an entry is left out; none where theirs was left out. */
interface Renumbered {
  readonly charges: Map<number, number>
  readonly sources: Map<number, number>
}

/**
 * The later entries at which the ledger without an entry fails AUDIT, those that build on such entries included: the
 * ledger is rebuilt without it, and what fails is left out too. So is what was undone, with its undo. (REVERSE-2)
 */
export function dependentsOf(state: State, left: EntryRecord): readonly string[] {
  // As a rule it is the newest one.
  if (left.seq === state.entries.length) return []
  const before = rebuild(state, left.seq - 1)
  const numbers: Renumbered = { charges: identity(before.charges.length), sources: identity(before.sources.length) }
  const all = new Book(state)
  const replaced = new Set(replacedBy(all, left))
  const over = overSince(state, left.seq)
  const dependents: string[] = []
  let kept = before.close()
  for (let index = left.seq; index < state.entries.length; index += 1) {
    const entry = state.entries.at(index)
    if (over.has(entry.id)) continue
    const trial = new Book(kept, entry.id)
    const stands = !replacedBy(all, entry).some((one) => replaced.has(one)) && standsWithout(trial, entry, numbers)
    if (stands) kept = trial.close()
    else {
      forget(numbers, entry.documents)
      dependents.push(entry.id)
    }
  }
  return dependents
}

/** What was undone since an entry, with its undos. An undo of what came before stays: it took that back. */
function overSince(state: State, seq: number): ReadonlySet<string> {
  const since = [...undoneBy(state)].filter(([operation]) => state.ids.seqOf(operation) > seq)
  return new Set(since.flat())
}

/**
 * What an entry puts in the place of what was there: whatever replaces the same later knows no other one before it. How
 * far a recurring charge has billed is one day, so that a run goes on from the one before. (RECUR-1)
 */
function replacedBy(book: Book, { facts }: EntryRecord): readonly string[] {
  return facts.flatMap((fact) => {
    if (fact.fact === 'amended') return `document ${fact.document}`
    if (fact.fact === 'invoice') return fact.origin !== undefined && findRecurring(book, fact.origin) ? `billed ${fact.origin}` : []
    if (fact.fact === 'poolChanged') return fact.expires === undefined ? [] : `pool ${fact.pool}`
    return fact.fact === 'policyChanged' ? 'policy' : []
  })
}

function identity(length: number): Map<number, number> {
  return new Map(Array.from({ length }, (_, number) => [number, number]))
}

function standsWithout(trial: Book, entry: EntryRecord, numbers: Renumbered): boolean {
  if (!entry.facts.every((fact) => mayEnd(trial, fact))) return false
  const errors: BillingError[] = []
  const documents = entry.documents[Symbol.iterator]()
  for (const fact of factsOneByOne(entry.facts)) {
    const posted = renumberedFact(fact, numbers)
    if (posted === undefined) return false
    if (isDocument(posted)) noteNumbers(trial, numbers, documents.next().value)
    const linked = relinked(trial, posted)
    judgeFact(trial, errors, linked, entry.id, entry.on)
    if (isBroken(errors)) return false
    postFact(trial, linked, entry.on)
  }
  judgeEntry(trial, errors)
  trial.enter(entry.id, entry.on, entry.operation, entry)
  return !isBroken(errors)
}

/** A payment is not cancelled that refunds are made of. (REFUND-1) */
function mayEnd(trial: Book, fact: RecordedFact): boolean {
  if (fact.fact !== 'became' || fact.state !== 'cancelled' || findPayment(trial, fact.document) === undefined) return true
  return noRefundOutOfIt(trial, { on: fact.on, payment: fact.document }) === undefined
}

/** That a day could have been an earlier one is no damage. */
export function isBroken(errors: readonly BillingError[]): boolean {
  return errors.some((error) => error._tag !== 'DamagedEntry' || error.check !== 'dayFollows')
}

function isDocument(fact: Fact): fact is DocumentFact {
  return 'id' in fact
}

function renumberedFact(fact: Fact, { charges, sources }: Renumbered): Fact | undefined {
  if (fact.fact !== 'allocation') return fact
  const [source, charge] = [sources.get(fact.source), charges.get(fact.charge)]
  return source === undefined || charge === undefined ? undefined : { ...fact, source, charge }
}

function noteNumbers(trial: Book, { charges, sources }: Renumbered, document: EntryRecord['documents'][number] | undefined): void {
  if (document === undefined) return
  if (document.kind === 'payment' || document.kind === 'credit') sources.set(document.number, trial.sources.length)
  for (let place = 0; place < document.charges; place += 1) charges.set(document.number + place, trial.charges.length + place)
}

/** The documents of an entry that is left out are not there. */
function forget({ charges, sources }: Renumbered, documents: EntryRecord['documents']): void {
  for (const { kind, number, charges: items } of documents) {
    if (kind === 'payment' || kind === 'credit') sources.delete(number)
    for (let place = 0; place < items; place += 1) charges.delete(number + place)
  }
}
