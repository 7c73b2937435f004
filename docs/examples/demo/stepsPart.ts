import { balances, orThrow, type Ledger } from 'billing-rules'
import type { Played } from './play.js'
import { wrapped, PAGE_WIDTH } from './table.js'

const DAY = 10
const ID = 14
const BALANCE = 13
const INDENT = ' '.repeat(2 + 2 + DAY + 2 + ID + 2)
const marks = { done: '', asked: 'ASKED ONLY, NOTHING DONE YET. ', refused: 'REFUSED, NOTHING CHANGED. ' } as const

/** What happened, one operation after the other, with the balance after each. */
export function stepsPart(played: readonly Played[]): readonly string[] {
  const heading = 'STEP BY STEP'
  return [heading + 'Balance after'.padStart(PAGE_WIDTH - heading.length), ...played.flatMap(stepLines)]
}

function stepLines({ step, ledger, words, kind }: Played): readonly string[] {
  const day = dayOf(step, ledger)
  const [first = '', ...more] = wrapped(step.remark, PAGE_WIDTH - INDENT.length - BALANCE)
  const start = `${`${step.number}`.padStart(2)}  ${day.padEnd(DAY)}  ${step.id.padEnd(ID)}  ${first}`
  const balance = kind === 'done' ? orThrow(balances(ledger, { on: day })).current : 'unchanged'
  const said = words.flatMap((text) => wrapped(marks[kind] + text, PAGE_WIDTH - INDENT.length - 2))
  return [
    start + balance.padStart(PAGE_WIDTH - start.length),
    ...more.map((line) => INDENT + line),
    ...said.map((line) => `${INDENT}> ${line}`)
  ]
}

/** What confirms a suggestion has its day from there: the entry that it made tells it. */
function dayOf({ id, input, confirms }: Played['step'], ledger: Ledger): string {
  const made = confirms ? [...ledger.entries].find((entry) => entry.id === id)?.on : input.on
  return typeof made === 'string' ? made : ''
}
