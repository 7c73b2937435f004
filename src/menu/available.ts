import type { DayNumber } from '../calendar/dayNumber.js'
import { ask, type Question } from '../kernel/ask.js'
import { Book } from '../kernel/book.js'
import { findDocument } from '../kernel/findDocument.js'
import type { PostedDocument, State } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { documentId } from '../model/codec/ids.js'
import { record } from '../model/codec/record.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { JsonObject, Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { MAX_MINOR } from '../money/minor.js'
import { documentNotFound } from '../rules/target.js'
import type { Row, Way } from './row.js'
import { rowsOf } from './rows.js'

/** What {@link available} takes. */
export interface AvailableInput {
  /** The document's id. */
  readonly document: string
  /** The day on which it would be done. */
  readonly on: string
}

/** An operation that can be done with a document now. */
export interface PossibleOperation {
  /** Its name. */
  readonly operation: string
  /** It can be done. */
  readonly possible: true
  /** How much at most, in major units, where it is about an amount. */
  readonly most?: Amount
  /** Its input beside `id` and `on`: with the largest amount, and the counterpart that takes it. */
  readonly input: JsonObject
}

/** An operation that cannot be done with a document now. */
export interface ImpossibleOperation {
  /** Its name. */
  readonly operation: string
  /** It cannot be done. */
  readonly possible: false
  /** Why not. */
  readonly errors: readonly BillingError[]
}

/** A line of a document's menu. (VIEW-6) */
export type AvailableOperation = PossibleOperation | ImpossibleOperation

const shape = record({ document: documentId, on: day })
type Request = Decoded<typeof shape>

const question: Question<Request, readonly AvailableOperation[]> = {
  codec: shape,
  rules: [[documentThere]],
  answer: (book, { document, on }, state) => {
    const seen = { book, document: findDocument(book, document) as PostedDocument, on: book.day(on) }
    return rowsOf(seen.document.kind).flatMap((row) => best(row, row.ways(seen), state, on))
  }
}

/**
 * What can be done with a document on a day: each operation with the most it can be done for and the input that does
 * so, or why not. It draws the menu. Each is tried by its own rules on a copy that is dropped, so what is shown as
 * possible is. (VIEW-6)
 *
 * Where a counterpart is needed, such as an invoice for a credit, the one that takes the most is shown; an operation
 * for which the account has no counterpart at all is left out. So is what names no document, such as a transfer, and
 * what takes another ledger, such as accepting a gift card there. The operation that made the document can be undone.
 *
 * Errors: the input errors, `DocumentNotFound`.
 *
 * @example
 * ```ts
 * import { available, creditHeldUntilUsed, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash' }))
 * const line = orThrow(available(ledger, { document: 'PAY-1', on })).find(({ operation }) => operation === 'allocate')
 * console.log(line?.possible === true && line.most) // => 60.00
 * ```
 */
export function available(ledger: Ledger, input: AvailableInput): Outcome<readonly AvailableOperation[]> {
  return ask(question, ledger, input)
}

function documentThere(book: Book, { document }: Request): BillingError | undefined {
  return findDocument(book, document) === undefined ? documentNotFound('document', document, 'document') : undefined
}

/** The first way that is possible; else why the first is not. */
function best(row: Row, ways: readonly Way[], state: State, on: DayNumber): readonly AvailableOperation[] {
  let why: AvailableOperation | undefined
  for (const way of ways) {
    const line = tried(row, way, state, on)
    if (line.possible) return [line]
    why ??= line
  }
  return why === undefined ? [] : [why]
}

/** Tried as it stands; then with more than there can be, since the refusal says the largest amount allowed. (LEDGER-7) */
function tried({ operation, dryRun }: Row, { input, limited, moved }: Way, state: State, on: DayNumber): AvailableOperation {
  const book = new Book(state)
  const id = freeId(state)
  const run = (fields: JsonObject): Book | readonly BillingError[] => dryRun(state, { id, on: book.day(on), ...fields })
  const asItStands = run(input())
  if (!(asItStands instanceof Book)) return { operation, possible: false, errors: asItStands }
  if (moved !== undefined) return { operation, possible: true, most: book.money(moved(asItStands)), input: input() }
  const most = limited === true ? largestAllowed(run(input(book.money(MAX_MINOR)))) : undefined
  if (most === undefined || !(run(input(most)) instanceof Book)) return { operation, possible: true, input: input() }
  return { operation, possible: true, most, input: input(most) }
}

/** What the first limit allows, where only limits stand in the way: it counts every limit. (LEDGER-7) */
function largestAllowed(refusal: Book | readonly BillingError[]): Amount | undefined {
  if (refusal instanceof Book) return undefined
  const [first] = refusal
  return first?.kind === 'limit' ? (first.allowed as Amount) : undefined
}

/** An id that no operation has. */
function freeId({ ids, entries }: State): string {
  let id = `next-${entries.length}`
  while (ids.seqOf(id) !== 0) id += '-'
  return id
}
