import type { BillingError } from '../model/errors/billingError.js'
import type { NamedAllocation } from '../model/facts/allocationFact.js'
import type { NamedFact } from '../model/facts/factCodec.js'
import type { Reading } from '../model/codec/reading.js'
import type { Book } from './book.js'
import { findDocument, findSource } from './findDocument.js'
import { damaged } from './judge/damaged.js'
import { judgeEntry, judgeFact } from './judge/judgeEntry.js'
import { postFact } from './postFact.js'
import { readEntry, type Envelope, type NamedEntry } from './readStored.js'
import type { Allocation, Fact } from './state.js'

/** Posts stored entries one after the other, each judged by the facts it holds; stops where the ledger is damaged. (LEDGER-6) */
export function restoreEntries(book: Book, { entries, account, currency }: Envelope, reading: Reading): readonly BillingError[] {
  const { opened } = book.base
  if (opened.account !== account) return [damaged(1, 'firstEntryOpens', 'account', account, opened.account)]
  if (opened.currency !== currency) return [damaged(1, 'firstEntryOpens', 'currency', currency, opened.currency)]
  const errors: BillingError[] = []
  for (let index = 0; index < entries.length; index += 1) {
    const entry = readEntry(entries[index], index, reading)
    // What cannot be read is not posted, and what follows would be judged against a ledger that never was.
    if (entry !== undefined && reading.total === 0 && errors.length === 0) restoreEntry(book, entry, errors)
  }
  return errors
}

function restoreEntry(book: Book, entry: NamedEntry, errors: BillingError[]): void {
  const { seq, id, on, operation, input, facts } = entry
  if (seq !== book.seq) errors.push(damaged(book.seq, 'sequenceWithoutGaps', id, `${seq}`, `${book.seq}`))
  if (book.ids.find(id) !== undefined) errors.push(damaged(book.seq, 'idsUnique', id, 'twice', 'once'))
  if (seq === 1 && facts[0]?.fact !== 'opened') errors.push(damaged(1, 'firstEntryOpens', id, facts[0]?.fact ?? 'none', 'opened'))
  for (const named of facts) {
    const fact = resolved(book, named, on, errors)
    if (fact === undefined || errors.length > 0) return
    const broken = judgeFact(book, fact, id, on)
    if (broken.length > 0) errors.push(...broken)
    else postFact(book, fact, on)
  }
  if (errors.length === 0) errors.push(...judgeEntry(book))
  book.enter(id, on, operation, { json: input })
}

function resolved(book: Book, fact: NamedFact, on: number, errors: BillingError[]): Fact | undefined {
  return isAllocation(fact) ? allocationOf(book, fact, on, errors) : fact
}

function isAllocation(fact: NamedFact): fact is NamedAllocation {
  return fact.fact === 'allocated' || fact.fact === 'released'
}

function allocationOf(book: Book, named: NamedAllocation, on: number, errors: BillingError[]): Allocation | undefined {
  const source = findSource(book, named.source)
  const charge = chargeOf(book, named)
  if (source === undefined) errors.push(damaged(book.seq, 'documentKnown', named.source, 'none', 'credit or payment'))
  if (charge === undefined) errors.push(damaged(book.seq, 'documentKnown', named.charge, 'none', 'invoice item or refund'))
  if (source === undefined || charge === undefined) return undefined
  const amount = named.fact === 'allocated' ? named.amount : -named.amount
  const olderOfCharge = book.charges.at(charge).latest
  const day = named.on ?? on
  return { fact: 'allocation', seq: book.seq, source: source.of.number, charge, amount, day, olderOfSource: source.latest, olderOfCharge }
}

function chargeOf(book: Book, { charge, item }: NamedAllocation): number | undefined {
  const document = findDocument(book, charge)
  if (document === undefined) return undefined
  if (document.fact.fact === 'refund') return item === undefined ? document.number : undefined
  if (document.fact.fact !== 'invoice') return undefined
  const place = document.fact.items.findIndex((one) => one.item === item)
  return place < 0 ? undefined : document.number + place
}
