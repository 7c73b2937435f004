import type { BillingError } from '../model/errors/billingError.js'
import type { NamedAllocation } from '../model/facts/allocationFact.js'
import type { NamedFact } from '../model/facts/factCodec.js'
import type { Reading } from '../model/codec/reading.js'
import type { Book } from './book.js'
import { findInvoice, findRefund, findSource } from './findDocument.js'
import { findItem } from './findItem.js'
import { damaged } from './judge/damaged.js'
import { judgeEntry, judgeFact } from './judge/judgeEntry.js'
import { postFact } from './postFact.js'
import { readEntry, type Envelope, type NamedEntry } from './readStored.js'
import type { Allocation, Fact } from './state.js'

/** So many entries are read before they are posted: in turn, reading and posting push each other out of the processor's cache. */
const BATCH = 256

/** Posts stored entries one after the other, each judged by the facts it holds; stops where the ledger is damaged. (LEDGER-6) */
export function restoreEntries(book: Book, { entries, account, currency }: Envelope, reading: Reading): BillingError[] {
  const { opened } = book.base
  const errors: BillingError[] = []
  if (opened.account !== account) damaged(book, errors, 'firstEntryOpens', 'account', account, opened.account)
  if (opened.currency !== currency) damaged(book, errors, 'firstEntryOpens', 'currency', currency, opened.currency)
  let isSound = true
  for (let from = 0; from < entries.length; from += BATCH) {
    const batch = entries.slice(from, from + BATCH).map((entry, place) => readEntry(entry, from + place, reading))
    for (const entry of batch) {
      // What cannot be read is not posted, and what follows would be judged against a ledger that never was.
      isSound &&= entry !== undefined && errors.length === 0
      if (isSound) restoreEntry(book, entry as NamedEntry, errors)
    }
  }
  return errors
}

function restoreEntry(book: Book, entry: NamedEntry, errors: BillingError[]): void {
  const { seq, id, on, operation, input, facts } = entry
  if (seq !== book.seq) damaged(book, errors, 'sequenceWithoutGaps', id, `${seq}`, `${book.seq}`)
  if (book.ids.seqOf(id) !== 0) damaged(book, errors, 'idsUnique', id, 'twice', 'once')
  if (seq === 1 && facts[0]?.fact !== 'opened') damaged(book, errors, 'firstEntryOpens', id, facts[0]?.fact ?? 'none', 'opened')
  for (const named of facts) {
    const fact = resolved(book, named, on, errors)
    if (fact === undefined || errors.length > 0) return
    judgeFact(book, errors, fact, id, on)
    if (errors.length > 0) return
    postFact(book, fact, on)
  }
  judgeEntry(book, errors)
  book.enter(id, on, operation, { input, codec: undefined })
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
  if (source === undefined) damaged(book, errors, 'documentKnown', named.source, 'none', 'credit or payment')
  if (charge === undefined) damaged(book, errors, 'documentKnown', named.charge, 'none', 'invoice item or refund')
  if (source === undefined || charge === undefined) return undefined
  const amount = named.fact === 'allocated' ? named.amount : -named.amount
  const olderOfCharge = book.charges.at(charge).latest
  const day = named.on ?? on
  return { fact: 'allocation', seq: book.seq, source: source.of.number, charge, amount, day, olderOfSource: source.latest, olderOfCharge }
}

function chargeOf(book: Book, { charge, item }: NamedAllocation): number | undefined {
  const invoice = findInvoice(book, charge)
  if (invoice !== undefined) return findItem(book, invoice, item)
  return item === undefined ? findRefund(book, charge)?.of.number : undefined
}
