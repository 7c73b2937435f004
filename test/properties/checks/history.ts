import { openLedger, orThrow, type Ledger, type Outcome } from 'billing-rules'
import { callOf } from '../arbitraries/calls.js'
import { DECIMALS, openingInput, type Opening } from '../arbitraries/openings.js'
import { spelled } from '../arbitraries/spelling.js'
import type { Step } from '../arbitraries/steps.js'
import { decide, opened, type Verdict } from '../oracle/decide.js'
import type { Call, Model } from '../oracle/model.js'
import { deepFreeze, perform } from './library.js'

/** A ledger and the naive model of the same history. */
export interface Moment {
  readonly ledger: Ledger
  readonly model: Model
}

/** One step: what it was, what the oracle says of it and what the library answered. */
export interface Taken {
  readonly before: Moment
  readonly call: Call
  /** The call as the library got it, which may be spelled otherwise. */
  readonly given: Call
  readonly verdict: Verdict
  readonly outcome: Outcome
  readonly after: Moment
}

/** A ledger just opened, and its model. */
export function begin(opening: Opening): Moment {
  const input = deepFreeze(openingInput(opening))
  return { ledger: deepFreeze(orThrow(openLedger(input))), model: opened(input, DECIMALS[opening.currency] as number) }
}

/** Takes one step; where library and oracle disagree the step is not taken, and a check has to say so. */
export function take(before: Moment, step: Step): Taken {
  const { operation, input } = callOf(before.model, step)
  const call = { operation, input: step.spelling === 'canonical' ? input : spelled(input, 'short') }
  const verdict = decide(before.model, call)
  const given = { operation, input: deepFreeze(spelled(call.input, step.spelling)) }
  const outcome = perform(before.ledger, given)
  const accepted = outcome._tag === 'Right' && verdict.legal
  const after = accepted ? { ledger: deepFreeze(outcome.right), model: verdict.model } : before
  return { before, call, given, verdict, outcome, after }
}

/** Takes every step of a sequence, each looked at by `check` as soon as it is taken. */
export function follow(opening: Opening, steps: readonly Step[], check: (taken: Taken, place: number) => void = () => undefined): readonly Taken[] {
  let moment = begin(opening)
  return steps.map((step, place) => {
    const taken = take(moment, step)
    moment = taken.after
    check(taken, place)
    return taken
  })
}

/** Where a sequence ends. */
export function endOf(opening: Opening, taken: readonly Taken[]): Moment {
  return taken[taken.length - 1]?.after ?? begin(opening)
}

/** The new calls that were accepted, oldest first. */
export function accepted(taken: readonly Taken[]): readonly Taken[] {
  return taken.filter(({ verdict, outcome }) => outcome._tag === 'Right' && verdict.legal && !verdict.repeated)
}
