import type { DayNumber } from '../../calendar/dayNumber.js'
import type { Book } from '../../kernel/book.js'
import type { ChargeState, SourceState } from '../../kernel/state.js'
import { isAwaited, isRefunding } from '../../kernel/stateWords.js'
import type { Minor } from '../../money/minor.js'
import { openOf, type Balances, type OpenFigures } from '../balances.js'
import type { Step, StepEntry, StepFacts } from './step.js'

/** The figures that are a sum over what is there, rather than over what happened. */
export type SummedFigure = Exclude<keyof Balances, 'current' | 'expected'>

/** What a balance is the sum of: each item with its open part, each credit or payment with what is left of it. (VIEW-4) */
export function partsOf(book: Book, figure: SummedFigure, on: DayNumber): readonly Step[] {
  switch (figure) {
    case 'open':
      return openParts(book, on, 'all')
    case 'due':
    case 'overdue':
      return openParts(book, on, figure)
    case 'available':
    case 'deposits':
      return sourceParts(book, ({ of, state, unapplied }) => (state === 'settled' && (of.kind === 'credit') === (figure === 'available') ? unapplied : 0), 'unapplied')
    case 'pendingPayments':
      return sourceParts(book, ({ of, state, chargedBack }) => (isAwaited(state) ? of.amount - chargedBack : 0), 'pending')
    case 'pendingRefunds':
      return chargeParts(book, ({ of, state }) => (isRefunding(state) ? of.amount : 0), { what: 'pending', rule: 'REFUND-6' })
  }
}

function openParts(book: Book, on: DayNumber, figure: keyof OpenFigures): readonly Step[] {
  return chargeParts(book, (charge) => openOf(book, charge, on)[figure], { what: 'open', rule: 'VIEW-1' })
}

/** Each charge that has a part in a figure. */
export function chargeParts(book: Book, partOf: (charge: ChargeState) => Minor, facts: Pick<StepFacts, 'what' | 'rule'>, asked?: StepEntry): readonly Step[] {
  const steps: Step[] = []
  for (let number = 0; number < book.charges.length; number += 1) {
    const charge = book.charges.at(number)
    const part = partOf(charge)
    if (part === 0) continue
    const { document, item, day } = charge.of
    const named = item === undefined ? {} : { item: item.item }
    const { what, rule } = facts
    steps.push({ entry: entryOf(book, document.seq, asked), day, facts: { what, document: document.id, ...named, rule }, amount: part })
  }
  return steps
}

/** Each credit and payment that has a part in a figure. */
export function sourceParts(book: Book, partOf: (source: SourceState) => Minor, what: 'unapplied' | 'pending', asked?: StepEntry): readonly Step[] {
  const steps: Step[] = []
  for (let number = 0; number < book.sources.length; number += 1) {
    const source = book.sources.at(number)
    const part = partOf(source)
    if (part === 0) continue
    const { seq, id, day, kind } = source.of
    const rule = kind === 'credit' ? 'CREDIT-3' : what === 'pending' ? 'PAYMENT-4' : 'PAYMENT-1'
    steps.push({ entry: entryOf(book, seq, asked), day, facts: { what, document: id, rule }, amount: part })
  }
  return steps
}

/** The entry of a sequence; beyond the last one there is what is only asked about. */
function entryOf(book: Book, seq: number, asked: StepEntry | undefined): StepEntry {
  return asked !== undefined && seq >= asked.seq ? asked : book.entries.at(seq - 1)
}
