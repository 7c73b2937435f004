import { LAST_DAY } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { State } from '../../kernel/state.js'
import type { Minor } from '../../money/minor.js'
import type { CancelRequest } from '../../rules/cancellation/cancelRequest.js'
import { postCancellation, type PostedCancellation } from '../../rules/cancellation/postCancellation.js'
import { sum } from '../../rules/priceItems.js'
import { isStored, type PlannedRefund } from '../../rules/refunding/refundPlan.js'
import { bookOfBalance, paidOnPicks, suggestRefund, type RefundBound } from '../../rules/refunding/suggestRefund.js'
import { chargeParts, sourceParts } from './parts.js'
import type { Step, StepEntry, StepFacts } from './step.js'
import { traced } from './traced.js'

/** A suggestion with the steps to the limit that decided it. */
export interface ExplainedSuggestion {
  readonly amount: Minor
  readonly bound: RefundBound
  readonly steps: readonly Step[]
}

/** How a suggested refund came about: what makes up the limit that decided. (VIEW-4, REFUND-2) */
export function explainedSuggestion(book: Book, request: CancelRequest, state: State): ExplainedSuggestion {
  const done = postCancellation(book, request)
  const { amount, bound } = suggestRefund(book, request, done)
  const steps = stepsTo[bound](book, request, done, state)
  const left = amount - sum(steps.map((step) => step.amount))
  return { amount, bound, steps: left === 0 ? steps : [...steps, own(state, request, 'leftOut', 'REFUND-2', left)] }
}

type Steps = (book: Book, request: CancelRequest, done: PostedCancellation, state: State) => readonly Step[]

/** What each limit is made of. */
const stepsTo: { readonly [B in RefundBound]: Steps } = {
  policy: (_book, request, _done, state) => [own(state, request, 'policy', 'REFUND-9', 0)],
  credit: (_book, request, { credited, coveredItems, coveredFee }, state) =>
    [
      own(state, request, 'credited', 'CANCEL-1', credited),
      own(state, request, 'coveredItems', 'CANCEL-3', -coveredItems),
      own(state, request, 'coveredFee', 'CANCEL-4', -coveredFee)
    ].filter(({ amount }) => amount !== 0),
  paidOnItems: (book, _request, done) => paidOnPicks(book, done).map((part) => paidStep(book, part)),
  moneyPaid: (book, request, done, state) => [
    ...traced(state, LAST_DAY, ({ totals }) => totals.money),
    ...suggestRefund(book, request, done).plan.filter((part) => isStored(book, part)).map((part) => paidStep(book, part))
  ],
  balance: (book, request, _done, state) => {
    const decides = bookOfBalance(book, request)
    const asked = entryAsked(state, request)
    return [
      ...sourceParts(decides, ({ state: standing, unapplied }) => (standing === 'settled' ? unapplied : 0), 'unapplied', asked),
      ...chargeParts(decides, ({ of, open, planned }) => (of.due <= request.on ? planned - open : 0), { what: 'open', rule: 'REFUND-2' }, asked)
    ]
  }
}

function paidStep(book: Book, { payment, amount }: PlannedRefund): Step {
  const { seq, day, id } = book.sources.at(payment).of
  return { entry: book.entries.at(seq - 1), day, facts: { what: 'paidOnItems', document: id, rule: 'REFUND-1' }, amount }
}

/** What the cancellation that is only asked about does itself. */
function own(state: State, request: CancelRequest, what: StepFacts['what'], rule: string, amount: Minor): Step {
  return { entry: entryAsked(state, request), day: request.on, facts: { what, document: request.id, rule }, amount }
}

function entryAsked({ entries }: State, { id }: CancelRequest): StepEntry {
  return { seq: entries.length + 1, id, operation: 'cancelItems' }
}
