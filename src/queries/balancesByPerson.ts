import type { DayNumber } from '../calendar/dayNumber.js'
import { ask, type Question } from '../kernel/ask.js'
import type { Book } from '../kernel/book.js'
import { bookAsOf } from '../kernel/bookAsOf.js'
import { cancelledOf } from '../kernel/noteCredited.js'
import type { ChargeState } from '../kernel/state.js'
import type { Amount } from '../model/amount.js'
import type { Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { record } from '../model/codec/record.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import type { Minor } from '../money/minor.js'
import { openOf, type BalancesInput } from './balances.js'
import { groupByPerson, peopleOf } from './groupByPerson.js'
import { sharesOf } from './sharesOf.js'

/** What was sold for one person and what is left to pay of it, in major units. (VIEW-1) */
export interface PersonBalances {
  /** The person; absent on the row of what names nobody. */
  readonly person?: string
  /** Their items, taxes included. */
  readonly charged: Amount
  /** What cancellations credited of them. */
  readonly credited: Amount
  /** What settled payments and credits cover, the credit of a cancellation included. */
  readonly covered: Amount
  /** What payments that have not settled are set to cover. */
  readonly planned: Amount
  /** What is left to pay: charged less covered. */
  readonly open: Amount
  /** Open and due on that day or before. */
  readonly due: Amount
  /** Open and due before that day. */
  readonly overdue: Amount
}

const shape = record({ on: day })

const question: Question<Decoded<typeof shape>, readonly PersonBalances[]> = {
  codec: shape,
  rules: [],
  answer: (_latest, { on }, state) => rowsOf(bookAsOf(state, on), on)
}

/**
 * What was sold for each person and what is left to pay of it on a day: first the people that the account lists, then
 * others that items name, last what names nobody. An item for several people is split evenly, to the cent, left-over
 * cents to those named first. Payments and credits belong to the account, so what is unapplied is on no row: all rows'
 * `open` less what {@link balances} shows as available, deposits and reserved is the current balance. (VIEW-1, MONEY-5)
 *
 * Errors: the input errors.
 *
 * @example
 * ```ts
 * import { balancesByPerson, creditHeldUntilUsed, openLedger, orThrow, recordInvoice } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * let ledger = orThrow(openLedger({ id: 'open', on, account: 'a', currency: 'CAD', policy: creditHeldUntilUsed }))
 * const items = [{ description: 'Camp', amount: '100.01', people: ['Ana', 'Ben'] }]
 * ledger = orThrow(recordInvoice(ledger, { id: 'INV-1', on, items }))
 * for (const { person, open } of orThrow(balancesByPerson(ledger, { on })).slice(0, 1)) console.log(person, open) // => Ana 50.01
 * ```
 */
export function balancesByPerson(ledger: Ledger, input: BalancesInput): Outcome<readonly PersonBalances[]> {
  return ask(question, ledger, input)
}

interface Figures {
  readonly charged: Minor
  readonly credited: Minor
  readonly planned: Minor
  readonly open: Minor
  readonly due: Minor
  readonly overdue: Minor
}

const NOTHING: Figures = { charged: 0, credited: 0, planned: 0, open: 0, due: 0, overdue: 0 }

function rowsOf(book: Book, on: DayNumber): readonly PersonBalances[] {
  return groupByPerson(book).map(({ person, charges }) =>
    row(book, person, charges.reduce((sum, { charge, place }) => added(sum, figuresOf(book, charge, on), peopleOf(charge), place), NOTHING))
  )
}

function figuresOf(book: Book, charge: ChargeState, on: DayNumber): Figures {
  const { of, open, planned } = charge
  const { item, amount } = of
  const { due, overdue } = openOf(book, charge, on)
  return {
    charged: item === undefined ? open : amount,
    credited: cancelledOf(charge).credited,
    planned,
    open,
    due,
    overdue
  }
}

function added(before: Figures, more: Figures, people: readonly unknown[], place: number): Figures {
  const share = (name: keyof Figures): Minor => before[name] + (sharesOf(more[name], people)[place] as Minor)
  return {
    charged: share('charged'),
    credited: share('credited'),
    planned: share('planned'),
    open: share('open'),
    due: share('due'),
    overdue: share('overdue')
  }
}

function row(book: Book, person: string | undefined, { charged, credited, planned, open, due, overdue }: Figures): PersonBalances {
  return {
    ...(person === undefined ? {} : { person }),
    charged: book.money(charged),
    credited: book.money(credited),
    covered: book.money(charged - open),
    planned: book.money(planned),
    open: book.money(open),
    due: book.money(due),
    overdue: book.money(overdue)
  }
}
