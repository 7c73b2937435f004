import { parseDay } from '../calendar/parseDay.js'
import type { Codec } from '../model/codec/codec.js'
import type { CommonRequest } from '../model/codec/common.js'
import { typeName } from '../model/codec/describeValue.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { DayTooEarly } from '../model/errors/ledgerErrors.js'
import type { JsonObject } from '../model/json.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { Book } from './book.js'
import { decode } from './decode.js'
import { ledgerOf, stateOf } from './ledgerValue.js'
import { accept, notALedger, refuse } from './outcomes.js'
import { periodClosed } from './periodClosed.js'
import { inputJson } from './recordedInput.js'
import { sameJson } from './sameJson.js'
import type { EntryRecord, State } from './state.js'
import { totalsTooLarge } from './totalsTooLarge.js'
import { withLargestAllowed } from './withLargestAllowed.js'

/** A rule: what it finds broken, or nothing. */
export type Rule<R> = (book: Book, request: R) => BillingError | readonly BillingError[] | undefined

/** An operation: how its input is read, which rules it obeys, and what it posts once none is broken. */
export interface Operation<R extends CommonRequest> {
  readonly name: string
  readonly codec: Codec<R>
  /** Phases: all rules of a phase run; a later phase presumes the earlier ones. */
  readonly rules: readonly (readonly Rule<R>[])[]
  readonly post: Posting<R>
}

/**
 * What an operation posts once its rules hold. What only its working out can tell may still refuse it: then it answers
 * the rules that are broken, and the book is dropped.
 */
export type Posting<R> = (book: Book, request: R) => readonly BillingError[] | undefined | void

/** Decode, check, post: what every operation on a ledger is. A refused one leaves nothing. (LEDGER-1) */
export function perform<R extends CommonRequest>(operation: Operation<R>, ledger: Ledger, input: unknown): Outcome {
  const state = stateOf(ledger)
  if (state === undefined) return notALedger(typeName(ledger))
  const { currency, decimals } = state.opened
  const read = decode(operation.codec, input, currency, decimals)
  if (read.errors !== undefined) return refuse(read.errors, read.total)
  const request = read.value
  const taken = state.ids.seqOf(request.id)
  if (taken !== 0) return repeated(operation, ledger, state, state.entries.at(taken - 1), request)
  const { expect } = request
  if (expect !== undefined && expect.seq !== state.entries.length) return moved(expect.seq, state.entries.length)
  const book = attempted(operation, state, request)
  if (!(book instanceof Book)) return refuse(book)
  book.enter(request.id, request.on, operation.name, { input: request, codec: operation.codec as Codec<never> })
  return accept(ledgerOf(book.close()))
}

/** The book with what a request posts, or every rule it breaks, limits with the input to try instead. (LEDGER-1, LEDGER-7) */
export function attempted<R extends CommonRequest>(operation: Operation<R>, state: State, request: R): Book | readonly BillingError[] {
  const found = postedOrBroken(operation, state, request)
  return found instanceof Book ? found : largestAllowed(withFirstDay(found, operation, state, request), operation, state, request)
}

/** Nothing stays of a book that is not closed. */
function postedOrBroken<R extends CommonRequest>(operation: Operation<R>, state: State, request: R): Book | readonly BillingError[] {
  if (request.on <= state.closedUntil) return [periodClosed(request.on, state.closedUntil, 'on')]
  const book = new Book(state, request.id)
  const broken = brokenRules(operation.rules, book, request) ?? operation.post(book, request)
  if (broken?.length) return broken
  const tooLarge = totalsTooLarge(book)
  return tooLarge === undefined ? book : [tooLarge]
}

/** A day that is too early names the first one that no later rule finds too early as well. (LEDGER-3) */
function withFirstDay<R extends CommonRequest>(found: readonly BillingError[], operation: Operation<R>, state: State, request: R): readonly BillingError[] {
  const early = found.find(isTooEarly)
  if (early === undefined) return found
  const then = postedOrBroken(operation, state, { ...request, on: parseDay(early.earliest) })
  const later = then instanceof Book ? undefined : then.find(isTooEarly)
  if (later === undefined || later.earliest <= early.earliest) return found
  const { earliest, document } = later
  return withFirstDay(found.map((error) => (error === early ? { ...early, earliest, document } : error)), operation, state, request)
}

function isTooEarly(error: BillingError): error is DayTooEarly {
  return error._tag === 'DayTooEarly' && error.path === 'on'
}

/** Apart, so that an operation that is accepted makes no closure. What a later rule would refuse is not there to try. */
function largestAllowed<R extends CommonRequest>(
  broken: readonly BillingError[],
  operation: Operation<R>,
  state: State,
  request: R
): readonly BillingError[] {
  const { codec } = operation
  const { currency, decimals } = state.opened
  return withLargestAllowed(broken, () => codec.write(request, decimals) as JsonObject, (retry) => {
    const read = decode(codec, retry, currency, decimals)
    return read.errors === undefined && postedOrBroken(operation, state, read.value) instanceof Book
  })
}

/** At-least-once delivery is safe: the same again changes nothing, other input is refused. (LEDGER-2) */
function repeated<R extends CommonRequest>(
  operation: Operation<R>,
  ledger: Ledger,
  state: State,
  entry: EntryRecord,
  request: R
): Outcome {
  const { decimals } = state.opened
  const asked = inputJson({ input: request, codec: operation.codec as Codec<never> }, decimals)
  const same = entry.operation === operation.name && entry.on === request.on
  if (same && sameJson(asked, inputJson(entry, decimals))) return accept(ledger)
  const { id, seq } = entry
  return refuse([
    { _tag: 'OperationIdReused', rule: 'LEDGER-2', kind: 'conflict', path: 'id', id, seq, operation: entry.operation }
  ])
}

function moved(expected: number, found: number): Outcome {
  return refuse([{ _tag: 'LedgerChanged', rule: 'LEDGER-9', kind: 'conflict', path: 'expect.seq', expected, found }])
}

/** Every rule that a request breaks, of the first phase in which any is broken. */
export function brokenRules<R>(
  phases: readonly (readonly Rule<R>[])[],
  book: Book,
  request: R
): readonly BillingError[] | undefined {
  for (const phase of phases) {
    let broken: BillingError[] | undefined
    for (const rule of phase) {
      const found = rule(book, request)
      if (found === undefined) continue
      if (!isList(found)) broken = [...(broken ?? []), found]
      else if (found.length > 0) broken = [...(broken ?? []), ...found]
    }
    if (broken !== undefined) return broken
  }
  return undefined
}

function isList(found: BillingError | readonly BillingError[]): found is readonly BillingError[] {
  return Array.isArray(found)
}
