import {
  describeError,
  describeErrors,
  describeRefundSuggestion,
  openLedger,
  refused,
  suggestedRefund,
  transferCredit,
  type BillingErrors,
  type CancelItemsInput,
  type Ledger,
  type Outcome,
  type Policy
} from 'billing-rules'
import type { FromJson } from './fromJson.js'
import { operations } from './operations.js'
import { Problem, problem } from './problem.js'
import type { OperationsFile, Step } from './readOperations.js'

/** What one operation of a file did. */
export interface Played {
  readonly step: Step
  /** The ledger afterwards; as it was when the operation was refused, or only asked. */
  readonly ledger: Ledger
  /** An answer or a refusal in words. */
  readonly words: readonly string[]
  readonly kind: 'done' | 'asked' | 'refused'
  /** The account that it gave to, as it is afterwards. */
  readonly other?: Ledger
}

/** Plays a file. Throws a `Problem` at the first operation that does not go as the file expects. */
export function play({ policy, steps }: OperationsFile): readonly [Played, ...Played[]] {
  const [first, ...others] = steps
  if (first === undefined) throw problem('', 'there is no operation.')
  let ledger = accepted(first, openLedger({ policy, ...first.input }))
  const suggested = new Map<string, CancelItemsInput>()
  const accounts = new Map<string, Ledger>()
  const played: [Played, ...Played[]] = [{ step: first, ledger, words: [], kind: 'done' }]
  for (const step of others) {
    const next =
      step.operation === 'suggestedRefund'
        ? ask(ledger, step, suggested)
        : step.to !== undefined
          ? transfer(ledger, step, accounts.get(step.to) ?? opened(step, step.to, ledger, policy))
          : perform(ledger, step, suggested)
    ledger = next.ledger
    if (next.other !== undefined) accounts.set(next.other.account, next.other)
    played.push(next)
  }
  return played
}

function ask(ledger: Ledger, step: Step, suggested: Map<string, CancelItemsInput>): Played {
  const answer = suggestedRefund(ledger, step.input)
  if (refused(answer)) return refusal(ledger, step, answer.left)
  const suggestion = accepted(step, answer)
  suggested.set(step.id, suggestion.confirm)
  return { step, ledger, words: [describeRefundSuggestion(suggestion)], kind: 'asked' }
}

function perform(ledger: Ledger, step: Step, suggested: ReadonlyMap<string, CancelItemsInput>): Played {
  const operation = operations.get(step.operation)
  const input: FromJson = step.confirms ? suggested.get(step.id) : step.input
  if (operation === undefined) throw problem(`${step.place}, field operation`, `there is no operation ${step.operation}.`)
  if (input === undefined) throw problem(`${step.place}, field confirm`, 'no suggestedRefund before it bears this id.')
  const outcome = operation(ledger, input)
  if (refused(outcome)) return refusal(ledger, step, outcome.left)
  return { step, ledger: accepted(step, outcome), words: [], kind: 'done' }
}

/** Gives credit to another account. */
function transfer(ledger: Ledger, step: Step, other: Ledger): Played {
  const outcome = transferCredit(ledger, other, step.input)
  if (refused(outcome)) return refusal(ledger, step, outcome.left)
  const { from, to } = accepted(step, outcome)
  return { step, ledger: from, words: [], kind: 'done', other: to }
}

/** An account that a file gives to is opened when it first does, in the same currency and under the same policy. */
function opened(step: Step, account: string, { currency }: Ledger, policy: Policy): Ledger {
  return accepted({ ...step, refusalExpected: false }, openLedger({ id: 'OPEN', on: step.input.on, account, currency, policy }))
}

function refusal(ledger: Ledger, step: Step, errors: BillingErrors): Played {
  if (!step.refusalExpected) throw refusedProblem(step, errors)
  return { step, ledger, words: describeErrors(errors), kind: 'refused' }
}

function accepted<A>(step: Step, outcome: Outcome<A>): A {
  if (refused(outcome)) throw refusedProblem(step, outcome.left)
  if (step.refusalExpected) throw problem(`${step.place}, field expected`, 'it was to be refused, but nothing speaks against it.')
  return outcome.right
}

function refusedProblem({ place, operation }: Step, errors: BillingErrors): Problem {
  const lines = errors.map((error) => `  ${error.path === undefined ? '' : `field ${error.path}: `}${describeError(error)}`)
  return problem(place, [`${operation} was refused.`, ...lines].join('\n'))
}
