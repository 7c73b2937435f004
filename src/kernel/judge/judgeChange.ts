import type { DayNumber } from '../../calendar/dayNumber.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { AmendedFact } from '../../model/facts/amendedFact.js'
import type { PoolChangedFact } from '../../model/facts/poolFact.js'
import type { RecurringChangedFact } from '../../model/facts/recurringFact.js'
import type { ChargedBackFact, PolicyChangedFact } from '../../model/facts/smallFacts.js'
import type { Book } from '../book.js'
import { findPayment, findPool, findRecurring, findSource } from '../findDocument.js'
import { isAwaited } from '../stateWords.js'
import { damaged } from './damaged.js'

type Change = AmendedFact | ChargedBackFact | RecurringChangedFact | PoolChangedFact | PolicyChangedFact

/** What changes is there, and can change so. (AUDIT) */
export function judgeChange(book: Book, errors: BillingError[], fact: Change, on: DayNumber): void {
  switch (fact.fact) {
    case 'amended':
      return judgeAmended(book, errors, fact, on)
    case 'chargedBack':
    case 'chargeBackWon':
      return judgeChargedBack(book, errors, fact)
    case 'recurringChanged':
      if (findRecurring(book, fact.recurring) === undefined) damaged(book, errors, 'documentKnown', fact.recurring, 'none', 'recurring charge')
      return
    case 'poolChanged':
      return judgePool(book, errors, on, fact)
    case 'policyChanged':
      judgePolicy(book, errors, on, fact)
  }
}

/** A policy that is not known is refused by name; a period is closed once it has ended. (LEDGER-6, LEDGER-3) */
function judgePolicy(book: Book, errors: BillingError[], on: DayNumber, { policy, closedUntil = on }: PolicyChangedFact): void {
  if (closedUntil > on) damaged(book, errors, 'dayFollows', policy, book.day(closedUntil), book.day(on))
  if (book.policies.has(policy)) return
  errors.push({ _tag: 'UnknownPolicy', rule: 'LEDGER-6', kind: 'policy', path: 'policies', name: policy, known: [...book.policies.keys()] })
}

/** A credit, or a payment to come or about to be tried again, never below what is put to use. (CREDIT-10, SCHEDULE-3) */
function judgeAmended(book: Book, errors: BillingError[], { document, amount, on }: AmendedFact, entryDay: DayNumber): void {
  const source = findSource(book, document)
  if (source === undefined) return damaged(book, errors, 'documentKnown', document, 'none', 'credit or payment')
  const { of, state, unapplied, since } = source
  const open = of.kind === 'credit' ? state === 'settled' : isAwaited(state) || state === 'failed'
  if (!open) damaged(book, errors, 'stateFollows', document, state, 'one that can change')
  const day = on ?? entryDay
  if (day < since) damaged(book, errors, 'dayFollows', document, book.day(day), book.day(since))
  if (amount !== undefined && amount < of.amount - unapplied) damaged(book, errors, 'fundsAddUp', document, amount, of.amount - unapplied)
}

function judgeChargedBack(book: Book, errors: BillingError[], { fact, payment, amount }: ChargedBackFact): void {
  const source = findPayment(book, payment)
  if (source === undefined) return damaged(book, errors, 'documentKnown', payment, 'none', 'payment')
  if (source.state !== 'settled') damaged(book, errors, 'stateFollows', payment, source.state, 'settled')
  const most = fact === 'chargedBack' ? source.unapplied : source.chargedBack
  if (amount > most) damaged(book, errors, 'fundsAddUp', payment, amount, most)
}

/** A pool never goes below 0, on any day: it is changed in the order of its days. (POOL-1, LEDGER-3) */
function judgePool(book: Book, errors: BillingError[], on: DayNumber, { pool: id, removed }: PoolChangedFact): void {
  const pool = findPool(book, id)
  if (pool === undefined) return damaged(book, errors, 'documentKnown', id, 'none', 'pool')
  if (on < pool.last) damaged(book, errors, 'dayFollows', id, book.day(on), book.day(pool.last))
  if (removed !== undefined && removed > pool.left) damaged(book, errors, 'fundsAddUp', id, removed, pool.left)
}
