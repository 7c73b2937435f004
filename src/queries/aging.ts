import { daysBetween } from '../calendar/daysBetween.js'
import type { DayNumber } from '../calendar/dayNumber.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import type { Amount } from '../model/amount.js'
import { optional, type Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { list } from '../model/codec/list.js'
import { record } from '../model/codec/record.js'
import { count } from '../model/codec/texts.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { Minor } from '../money/minor.js'
import { dueParts } from '../rules/plans/dueBy.js'

/** What {@link aging} takes. */
export interface AgingInput {
  /** The day; what is dated after it is left out. */
  readonly on: string
  /** The last day overdue of each bucket, rising from 1; `[30, 60, 90]` when absent. The last bucket has no end. */
  readonly edges?: readonly number[] | undefined
}

/** What is open and overdue by so many days. */
export interface AgingBucket {
  /** The first day overdue; absent for what is not overdue. */
  readonly from?: number
  /** The last day overdue; absent for the oldest bucket. */
  readonly to?: number
  /** How much, in major units. */
  readonly open: Amount
  /** What of it payments that have not settled are set to cover. */
  readonly planned: Amount
  /** How many items it is open on. */
  readonly items: number
}

/** What is open by age, in major units. (VIEW-2) */
export interface Aging {
  /** What is not overdue first, then 1 to 30 days, and so on. */
  readonly buckets: readonly AgingBucket[]
  /** All buckets together: what {@link balances} shows as open. */
  readonly open: Amount
  /** Credit and deposits that nothing uses; taken off no bucket. */
  readonly unapplied: Amount
}

const MOST_EDGES = 100
const USUAL_EDGES = [30, 60, 90]

const shape = record({ on: day, edges: optional(list(count, MOST_EDGES)) })
type Request = Decoded<typeof shape>

const question: Question<Request, Aging> = { codec: shape, rules: [[edgesRise]], answer: (_latest, request, state) => agingOf(bookAsOf(state, request.on), request) }

/**
 * What is open on a day, by how long it is overdue: not overdue, 1 to 30 days, 31 to 60, 61 to 90, over 90, or with
 * other edges. What is due on the day itself is not overdue; what a plan covers is due with its instalments. (VIEW-2,
 * SCHEDULE-4)
 *
 * Errors: the input errors, `OutOfRange` for edges that do not rise from 1.
 *
 * @example
 * ```ts
 * import { aging, creditHeldUntilUsed, openLedger, orThrow, recordInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * const { buckets } = orThrow(aging(ledger, { on: '2026-10-02' }))
 * console.log(buckets.map(({ open }) => open).join(' ')) // => 0.00 0.00 100.00 0.00 0.00
 * ```
 */
export function aging(ledger: Ledger, input: AgingInput): Outcome<Aging> {
  return ask(question, ledger, input)
}

function edgesRise(_book: Book, { edges }: Request): readonly BillingError[] {
  return (edges ?? []).flatMap((edge, index, all): readonly BillingError[] => {
    const before = all[index - 1] ?? 0
    if (edge > before) return []
    return [{ _tag: 'OutOfRange', rule: 'VIEW-2', kind: 'input', path: `edges[${index}]`, given: `${edge}`, range: `> ${before}` }]
  })
}

interface Sum {
  open: Minor
  planned: Minor
  items: number
  /** The item counted last: one with several instalments in a bucket is one item. */
  latest: number
}

function agingOf(book: Book, { on, edges = USUAL_EDGES }: Request): Aging {
  const sums: readonly Sum[] = [0, ...edges, Infinity].map(() => ({ open: 0, planned: 0, items: 0, latest: -1 }))
  for (let number = 0; number < book.charges.length; number += 1) {
    for (const { due, open, planned } of dueParts(book, book.charges.at(number))) {
      const sum = sums[placeOf(due, on, edges)] as Sum
      sum.open += open
      sum.planned += planned
      if (sum.latest !== number) sum.items += 1
      sum.latest = number
    }
  }
  const { totals } = book
  return { buckets: sums.map((sum, place) => bucket(book, sum, place, edges)), open: book.money(totals.open), unapplied: book.money(totals.unapplied) }
}

/** 0 for what is not overdue; then the first edge that is not exceeded. */
function placeOf(due: DayNumber, on: DayNumber, edges: readonly number[]): number {
  const overdue = daysBetween(due, on)
  if (overdue <= 0) return 0
  const place = edges.findIndex((edge) => overdue <= edge)
  return place < 0 ? edges.length + 1 : place + 1
}

function bucket(book: Book, { open, planned, items }: Sum, place: number, edges: readonly number[]): AgingBucket {
  return {
    ...(place === 0 ? {} : { from: (edges[place - 2] ?? 0) + 1 }),
    ...(place > edges.length ? {} : { to: place === 0 ? 0 : (edges[place - 1] as number) }),
    open: book.money(open),
    planned: book.money(planned),
    items
  }
}
