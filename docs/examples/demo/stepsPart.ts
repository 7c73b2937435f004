import { balances, orThrow, type Ledger } from 'billing-rules'
import type { Played } from './play.js'
import { linesOf, roomForFigures, wrapped, PAGE_WIDTH, type Column } from './table.js'

const columns: readonly Column[] = [
  { heading: 'Number', width: 2, right: true },
  { heading: 'Day', width: 10 },
  { heading: 'Id', width: 14 },
  { heading: 'Remark', width: 55 },
  { heading: 'Balance after', width: 11, right: true }
]
const INDENT = ' '.repeat(2 + 2 + 10 + 2 + 14 + 2)
const marks = { done: '', asked: 'ASKED ONLY, NOTHING DONE YET. ', refused: 'REFUSED, NOTHING CHANGED. ' } as const

/** What happened, one operation after the other, with the balance after each. */
export function stepsPart(played: readonly Played[]): readonly string[] {
  const heading = 'STEP BY STEP'
  return [heading + 'Balance after'.padStart(PAGE_WIDTH - heading.length), ...played.flatMap(stepLines)]
}

function stepLines({ step, ledger, words, kind }: Played): readonly string[] {
  const day = dayOf(step, ledger)
  const balance = kind === 'done' ? orThrow(balances(ledger, { on: day })).current : 'unchanged'
  const row = [`${step.number}`, day, step.id, step.remark, balance]
  const said = words.flatMap((text) => wrapped(marks[kind] + text, PAGE_WIDTH - INDENT.length - 2))
  return [...linesOf(roomForFigures(columns, [row]), row), ...said.map((line) => `${INDENT}> ${line}`)]
}

/** What confirms a suggestion has its day from there: the entry that it made tells it. */
function dayOf({ id, input, confirms }: Played['step'], ledger: Ledger): string {
  const made = confirms ? [...ledger.entries].find((entry) => entry.id === id)?.on : input.on
  return typeof made === 'string' ? made : ''
}
