import { LAST_DAY, type DayNumber } from '../calendar/dayNumber.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import { findDocument } from '../kernel/findDocument.js'
import { brokenRules } from '../kernel/perform.js'
import type { PostedDocument, State } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import { optional, type Codec, type Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { documentId } from '../model/codec/ids.js'
import { record } from '../model/codec/record.js'
import { marked } from '../model/codec/tagged.js'
import { choice } from '../model/codec/texts.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { Minor } from '../money/minor.js'
import { sum } from '../rules/priceItems.js'
import type { RefundBound } from '../rules/refunding/suggestRefund.js'
import { documentNotFound } from '../rules/target.js'
import { currentBalance, expectedBalance, type Balances } from './balances.js'
import { partsOf } from './explaining/parts.js'
import { shownStep, type ExplanationStep, type Step } from './explaining/step.js'
import { explainedSuggestion } from './explaining/suggestionSteps.js'
import { traced } from './explaining/traced.js'
import { asSuggested, suggestionQuestion, type SuggestedRefundInput } from './suggestedRefund.js'
import { wasThere } from './viewInput.js'

/** What {@link explain} takes: one of the figures of {@link balances}, a document, or a cancellation about to be made. */
export type ExplainInput =
  | { readonly balance: keyof Balances; readonly on: string }
  | { readonly document: string; readonly on?: string | undefined }
  | { readonly suggestion: SuggestedRefundInput }

/** Where a figure comes from. (VIEW-4) */
export interface Explanation {
  /** Which figure; `open`, `unapplied` and `left` are a document's where one is named, `suggestion` what to refund. */
  readonly figure: keyof Balances | 'unapplied' | 'left' | 'suggestion'
  /** The day asked for. */
  readonly on?: string
  /** The document. */
  readonly document?: string
  /** The limit that decided a suggestion. */
  readonly bound?: RefundBound
  /** The figure, in major units. */
  readonly amount: Amount
  /** What adds up to it. */
  readonly steps: readonly ExplanationStep[]
}

const ofBalance = record({
  balance: choice<keyof Balances>('current', 'expected', 'due', 'overdue', 'open', 'available', 'deposits', 'pendingRefunds', 'pendingPayments'),
  on: day
})
const ofDocument = record({ document: documentId, on: optional(day) })
const ofSuggestion = record({ suggestion: suggestionQuestion.codec })

type BalanceRequest = Decoded<typeof ofBalance>
type DocumentRequest = Decoded<typeof ofDocument>
type SuggestionRequest = Decoded<typeof ofSuggestion>
type Request = BalanceRequest | DocumentRequest | SuggestionRequest

const shape: Codec<Request> = marked<BalanceRequest, DocumentRequest | SuggestionRequest>(
  'balance',
  ofBalance,
  marked<SuggestionRequest, DocumentRequest>('suggestion', ofSuggestion, ofDocument, (asked): asked is SuggestionRequest => 'suggestion' in asked),
  (asked): asked is BalanceRequest => 'balance' in asked
)

const question: Question<Request, Explanation> = {
  codec: shape,
  rules: [[documentThere, suggestionSound]],
  answer: (book, request, state) => {
    if ('balance' in request) return explainedBalance(request, state)
    if ('document' in request) return explainedDocument(book, request, state)
    const { amount, bound, steps } = explainedSuggestion(book, asSuggested(request.suggestion), state)
    return { figure: 'suggestion', bound, ...told(book, amount, steps) }
  }
}

/**
 * Where a figure comes from: each entry that added to it or took from it, how much, and by which rule. A figure is one
 * of {@link balances}, what is open on an invoice or left of a credit or payment, or a suggested refund. The steps add
 * up to the figure; {@link describeExplanation} says them in words. (VIEW-4)
 *
 * The current and the expected balance and a document's figure are told by what happened; the other balances by what
 * they are the sum of, which can be explained in turn; a suggestion by what makes up the limit that decided.
 *
 * Errors: the input errors, `DocumentNotFound`, and of a suggestion those of {@link suggestedRefund}.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, explain, openLedger, orThrow, recordInvoice, recordPayment } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items: [{ description: 'Class', amount: '100.00' }] }))
 * ledger = orThrow(recordPayment(ledger, { id: 'PAY-1', on, amount: '60.00', method: 'cash', to: { invoice: 'INV-1' } }))
 * const { amount, steps } = orThrow(explain(ledger, { document: 'INV-1' }))
 * console.log(amount, steps.map((step) => step.amount + ' ' + step.rule).join(', '))
 * // => 40.00 100.00 INVOICE-1, -60.00 PAYMENT-1
 * ```
 */
export function explain(ledger: Ledger, input: ExplainInput): Outcome<Explanation> {
  return ask(question, ledger, input)
}

/** The document is there, was there on the day, and has a figure. */
function documentThere(book: Book, request: Request): BillingError | undefined {
  if (!('document' in request)) return undefined
  const { document: id, on } = request
  const found = findDocument(book, id)
  const hasFigure = found !== undefined && found.kind !== 'plan' && found.kind !== 'recurring'
  return hasFigure && wasThere(book, found, on) ? undefined : documentNotFound('document', id, 'document')
}

/** A cancellation is explained only where it can be suggested. */
function suggestionSound(book: Book, request: Request): readonly BillingError[] | undefined {
  if (!('suggestion' in request)) return undefined
  const errors = brokenRules(suggestionQuestion.rules, book, request.suggestion)
  return errors?.map((error) => ({ ...error, path: error.path === undefined ? 'suggestion' : `suggestion.${error.path}` }))
}

function told(book: Book, amount: Minor, steps: readonly Step[]): Pick<Explanation, 'amount' | 'steps'> {
  return { amount: book.money(amount), steps: steps.map((step) => shownStep(book, step)) }
}

/** What is dated later counts in the expected balance. (LEDGER-5) */
function explainedBalance({ balance, on }: BalanceRequest, state: State): Explanation {
  const book = bookAsOf(state, on)
  const steps =
    balance === 'current'
      ? traced(state, on, currentBalance)
      : balance === 'expected'
        ? traced(state, LAST_DAY, expectedBalance)
        : partsOf(book, balance, on)
  return { figure: balance, on: book.day(on), ...told(book, sum(steps.map(({ amount }) => amount)), steps) }
}

function explainedDocument(book: Book, { document: id, on }: DocumentRequest, state: State): Explanation {
  const document = findDocument(book, id) as PostedDocument
  const { kind } = document
  const figure = kind === 'invoice' || kind === 'refund' ? 'open' : kind === 'pool' ? 'left' : 'unapplied'
  const steps = traced(state, on ?? LAST_DAY, (then) => figureOf(then, document))
  return { figure, ...dayOf(book, on), document: id, ...told(book, sum(steps.map(({ amount }) => amount)), steps) }
}

function dayOf(book: Book, on: DayNumber | undefined): { readonly on?: string } {
  return on === undefined ? {} : { on: book.day(on) }
}

/** What is open on a document or left of it, once the book has it. */
function figureOf(book: Book, { kind, number, charges }: PostedDocument): Minor {
  if (kind === 'pool') return number < book.agreements.length ? book.agreements.at(number).left : 0
  if (kind === 'credit' || kind === 'payment') return number < book.sources.length ? book.sources.at(number).unapplied : 0
  let open = 0
  for (let place = 0; place < charges && number < book.charges.length; place += 1) open += book.charges.at(number + place).open
  return open
}
