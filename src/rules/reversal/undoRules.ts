import type { DayNumber } from '../../calendar/dayNumber.js'
import { Book } from '../../kernel/book.js'
import { factsOneByOne } from '../../kernel/factsOneByOne.js'
import { findDocument, findPayment, findPool } from '../../kernel/findDocument.js'
import { findEntry } from '../../kernel/findEntry.js'
import type { AgreementState, ChargeState, EntryRecord, Fact, SourceState } from '../../kernel/state.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CannotBeUndone } from '../../model/errors/reversalErrors.js'
import { dayTooEarly, tooEarly } from '../dayOrder.js'
import { givenUp } from '../pools/takesBack.js'
import { documentNotFound } from '../target.js'
import { dependentsOf, isBroken } from './dependents.js'
import { postOpposites } from './opposites.js'
import { undoneBy } from './undone.js'

/** What an undo looks at. */
export interface UndoRequest {
  readonly id: string
  readonly on: DayNumber
  readonly operation: string
  readonly reason: string | undefined
  readonly forfeit: boolean | undefined
}

/** The operation is in the ledger. */
export function operationExists(book: Book, { operation }: UndoRequest): BillingError | undefined {
  return findEntry(book.base, operation) === undefined ? documentNotFound('operation', operation, 'operation') : undefined
}

/** It is of a kind that can be undone, and is not undone already. (REVERSE-2) */
export function isUndoable(book: Book, { operation }: UndoRequest): BillingError | undefined {
  const entry = findEntry(book.base, operation) as EntryRecord
  const because = undoneBy(book.base).has(operation) ? 'undone' : factsOneByOne(entry.facts).map((fact) => obstacle(book, fact)).find((one) => one !== undefined)
  return because && { _tag: 'CannotBeUndone', rule: 'REVERSE-2', kind: 'state', path: 'operation', operation, because }
}

/** Why a fact has no opposite: it stands for something outside, or the policy keeps it. */
function obstacle(book: Book, fact: Fact): CannotBeUndone['because'] | undefined {
  switch (fact.fact) {
    case 'opened':
      return 'opening'
    case 'chargedBack':
    case 'chargeBackWon':
      return 'moneyMoved'
    case 'became':
      if (fact.state === 'voided' || fact.state === 'cancelled') return 'voiding'
      return fact.state === 'sent' || fact.state === 'settled' ? 'moneyMoved' : undefined
    case 'payment':
    case 'refund':
      return fact.channel === 'online' && hasMoved(book, fact.id) ? 'moneyMoved' : undefined
    case 'invoice':
      return fact.transfer === undefined ? undefined : 'betweenAccounts'
    case 'pool':
    case 'poolChanged':
      return fact.account === undefined ? undefined : 'betweenAccounts'
    case 'credit':
      if (fact.transfer !== undefined) return 'betweenAccounts'
      return fact.items === undefined && fact.purpose === undefined && book.policy.policy.creditReversal === 'reverseOnly' ? 'reverseOnly' : undefined
    default:
      return undefined
  }
}

/** The processor has it, or has done with it. */
function hasMoved(book: Book, id: string): boolean {
  const document = findDocument(book, id)
  if (document === undefined) return false
  const { state } = document.kind === 'payment' ? book.sources.at(document.number) : book.charges.at(document.number)
  return state === 'sent' || state === 'settled' || state === 'returned'
}

/** No later entry builds on it, and its opposites are sound. (REVERSE-2) */
export function nothingDependsOnIt(book: Book, request: UndoRequest): BillingError | undefined {
  const { operation, on } = request
  const entry = findEntry(book.base, operation) as EntryRecord
  const dependents = dependentsOf(book.base, entry)
  const trial = new Book(book.base, request.id)
  const errors: BillingError[] = []
  if (dependents.length === 0) postOpposites(trial, entry, request.id, on, request.reason, errors)
  // That a day is too early is an error of its own.
  if (dependents.length === 0 && (errors.length === 0 || (!isBroken(errors) && undoNotTooEarly(book, request) !== undefined))) return undefined
  return { _tag: 'OperationDependedOn', rule: 'REVERSE-2', kind: 'state', path: 'operation', operation, dependents }
}

/** Neither before its operation nor before the last change of anything that it touched. (LEDGER-3) */
export function undoNotTooEarly(book: Book, { on, operation }: UndoRequest): BillingError | undefined {
  const { facts, on: done } = findEntry(book.base, operation) as EntryRecord
  const touched: (ChargeState | SourceState)[] = []
  let pool: AgreementState | undefined
  for (const fact of factsOneByOne(facts)) {
    pool = laterPool(book, fact, on) ?? pool
    if (fact.fact === 'allocation') touched.push(book.sources.at(fact.source), book.charges.at(fact.charge))
    const id = 'id' in fact ? fact.id : fact.fact === 'became' || fact.fact === 'amended' ? fact.document : undefined
    const document = id === undefined ? undefined : findDocument(book, id)
    if (document?.kind === 'credit' || document?.kind === 'payment') touched.push(book.sources.at(document.number))
    for (let place = 0; place < (document?.charges ?? 0); place += 1) touched.push(book.charges.at((document?.number ?? 0) + place))
  }
  const changed = Math.max(...touched.map(({ last }) => last))
  if (on < done && changed < done) return tooEarly(book, on, done, operation)
  return dayTooEarly(book, on, touched) ?? (pool && tooEarly(book, on, pool.last, pool.of.id))
}

/** A payment out of a pool that has expired gives its value up, which has to be said. (CREDIT-3) */
export function undoGivesUp(book: Book, { on, operation, forfeit }: UndoRequest): BillingError | undefined {
  for (const fact of factsOneByOne((findEntry(book.base, operation) as EntryRecord).facts)) {
    const payment = fact.fact === 'payment' ? findPayment(book, fact.id) : undefined
    const broken = payment && givenUp(book, on, payment, forfeit)
    if (broken !== undefined) return broken
  }
  return undefined
}

/** A pool that changed later, and out of which undoing takes what was put in. (POOL-1) */
function laterPool(book: Book, fact: Fact, on: DayNumber): AgreementState | undefined {
  const id = fact.fact === 'pool' ? fact.id : fact.fact === 'poolChanged' || fact.fact === 'refund' ? fact.pool : undefined
  const pool = id === undefined ? undefined : findPool(book, id)
  return pool !== undefined && pool.last > on ? pool : undefined
}

/** Posts the opposite of everything it recorded. (REVERSE-2) */
export function postUndo(book: Book, { id, on, operation, reason }: UndoRequest): void {
  postOpposites(book, findEntry(book.base, operation) as EntryRecord, id, on, reason)
}
