import { addDays } from '../../calendar/addDays.js'
import type { DayNumber } from '../../calendar/dayNumber.js'
import { relinked } from '../../kernel/bookAsOf.js'
import type { Book } from '../../kernel/book.js'
import { factsOneByOne } from '../../kernel/factsOneByOne.js'
import { findDocument, findPool, findRecurring, findSource } from '../../kernel/findDocument.js'
import { judgeEntry, judgeFact } from '../../kernel/judge/judgeEntry.js'
import { postFact } from '../../kernel/postFact.js'
import { rebuild } from '../../kernel/rebuild.js'
import type { DocumentFact, EntryRecord, Fact } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { AmendedFact } from '../../model/facts/amendedFact.js'
import type { BecameFact } from '../../model/facts/smallFacts.js'

/** The day of the opposites, and why. */
interface Undoing {
  readonly before: Book
  readonly on: DayNumber
  readonly reason: string | undefined
}

/** Posts the opposite of each fact of an entry, the last one first; each judged where errors are wanted. (REVERSE-2) */
export function postOpposites(book: Book, entry: EntryRecord, id: string, on: DayNumber, reason: string | undefined, errors?: BillingError[]): void {
  const undoing = { before: rebuild(book.base, entry.seq - 1), on, reason }
  const facts = [...factsOneByOne(entry.facts)].reverse()
  for (const fact of facts) for (const opposite of oppositeOf(book, fact, undoing)) post(book, opposite, id, on, errors)
  for (const opposite of billedAgain(facts, undoing)) post(book, opposite, id, on, errors)
  if (errors !== undefined) judgeEntry(book, errors)
}

function post(book: Book, fact: Fact, id: string, on: DayNumber, errors: BillingError[] | undefined): void {
  const dated = fact.fact === 'allocation' ? { ...fact, day: Math.max(on, book.sources.at(fact.source).last, book.charges.at(fact.charge).last) } : fact
  const linked = relinked(book, dated)
  if (errors !== undefined) judgeFact(book, errors, linked, id, on)
  if (errors === undefined || errors.length === 0) postFact(book, linked, on)
}

function oppositeOf(book: Book, fact: Fact, undoing: Undoing): readonly Fact[] {
  switch (fact.fact) {
    case 'allocation':
      return [{ ...fact, seq: book.seq, amount: -fact.amount }]
    case 'cancelled':
      return [{ ...fact, fact: 'uncancelled' }]
    case 'uncancelled':
      return [{ ...fact, fact: 'cancelled' }]
    case 'became':
      return backTo(fact, undoing)
    case 'amended':
      return [amendedBack(book, fact, undoing)]
    case 'recurringChanged':
      return [{ ...fact, undone: true }]
    case 'poolChanged':
      return [{ ...fact, added: fact.removed, removed: fact.added, expires: fact.expires && findPool(undoing.before, fact.pool)?.of.fact.expires }]
    case 'policyChanged':
      return [{ ...fact, policy: undoing.before.policy.policy.name, closedUntil: fact.closedUntil && Math.max(1, undoing.before.closedUntil) }]
    case 'invoice':
    case 'credit':
    case 'payment':
    case 'refund':
    case 'recurring':
    case 'pool':
      return endOf(fact, undoing)
    default:
      return []
  }
}

/** What counts as a document counts no longer; what was agreed comes to nothing. */
function endOf(fact: DocumentFact, { on, reason }: Undoing): readonly Fact[] {
  switch (fact.fact) {
    case 'invoice':
    case 'credit':
      return [{ fact: 'became', document: fact.id, state: 'voided', on, reason }]
    case 'payment':
    case 'refund':
      return [{ fact: 'became', document: fact.id, state: 'cancelled', on, reason }]
    case 'recurring':
      return [{ fact: 'recurringChanged', recurring: fact.id, from: fact.from, amount: undefined, suspendedUntil: undefined, until: Math.max(1, addDays(fact.from, -1)), undone: undefined }]
    case 'pool':
      return fact.amount === 0 ? [] : [{ fact: 'poolChanged', pool: fact.id, added: undefined, removed: fact.amount, expires: undefined, reason, account: undefined }]
    default:
      return []
  }
}

/** The state it had before. */
function backTo({ document: id }: BecameFact, { before, on, reason }: Undoing): readonly Fact[] {
  const document = findDocument(before, id)
  if (document === undefined) return []
  const isSource = document.kind === 'payment' || document.kind === 'credit'
  const state = isSource ? before.sources.at(document.number).state : before.charges.at(document.number).state
  return [{ fact: 'became', document: id, state: state as BecameFact['state'], on, reason }]
}

/** What it changed is as it was, not before its last change; what was absent before stays. (LEDGER-3) */
function amendedBack(book: Book, { on: _on, ...fact }: AmendedFact, { before, on }: Undoing): Fact {
  const was = findSource(before, fact.document)?.of
  const changed = Object.keys(fact).filter((field) => field !== 'fact' && field !== 'document' && Reflect.get(fact, field) !== undefined)
  const values = changed.map((field): readonly [string, unknown] => [field, field === 'day' ? was?.day : (Reflect.get(was?.fact ?? {}, field) ?? (field === 'ledgerCode' ? null : undefined))])
  const last = findSource(book, fact.document)?.last ?? on
  return { ...fact, ...Object.fromEntries(values), on: last > on ? last : undefined }
}

/** What recurring charges billed in it is billed again by the next run. (RECUR-1) */
function billedAgain(facts: readonly Fact[], { before }: Undoing): readonly Fact[] {
  const origins = new Set(facts.flatMap((fact) => (fact.fact === 'invoice' && fact.origin !== undefined ? fact.origin : [])))
  return [...origins].flatMap((recurring): readonly Fact[] => {
    const agreed = findRecurring(before, recurring)
    if (agreed === undefined) return []
    return [{ fact: 'recurringChanged', recurring, from: agreed.billedUntil + 1, amount: undefined, suspendedUntil: undefined, until: undefined, undone: true }]
  })
}
