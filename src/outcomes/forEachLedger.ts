import { stateOf } from '../kernel/ledgerValue.js'
import { refuse } from '../kernel/outcomes.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'

/** One account's part of a bulk: its ledger, and what it does not share with the others. */
export type LedgerTask<I> = Record<string, never> extends I
  ? { readonly ledger: Ledger; readonly input?: I | undefined }
  : { readonly ledger: Ledger; readonly input: I }

/** What each account still has to say where `S` is shared; it may say a shared field otherwise. */
export type EachInput<I, S> = I extends unknown ? Omit<I, keyof S> & { readonly [K in keyof I]?: I[K] | undefined } : never

/** What became of one account. */
export interface AccountOutcome<A = Ledger> {
  /** The account's id; absent where no ledger of ours was given. */
  readonly account: string | undefined
  /** The new ledger, or every broken rule. */
  readonly outcome: Outcome<A>
}

/** A source that fails this often in a row has nothing more to give. */
const MOST_FAILURES = 100

/**
 * The same operation, or query, over many ledgers: an outcome for each account, in the order given. One account's
 * refusal never hides or stops another's, whatever is given for it. (CREDIT-9)
 *
 * It is lazy: an account is worked on when its outcome is asked for, and nothing is kept, so that a million accounts
 * need no more memory than one. `shared` holds the fields that all accounts share ("set all to" one amount); a field
 * that an account states itself counts for that account.
 *
 * With one id for the whole bulk it can be run again after a crash: who has been dealt with comes back unchanged.
 * (LEDGER-2) Name an account once: every outcome starts from the ledger given for it.
 *
 * Errors: those of the operation, for each account; `UnreadableInput` where reading an account's part, or the
 * operation itself, threw.
 *
 * @example
 * ```ts
 * import { applyCredit, balances, creditHeldUntilUsed, forEachLedger, openLedger, orThrow, refused } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * const ledgers = ['anna', 'bert', 'cleo'].map((account) => orThrow(openLedger({ id: 'open', on, account, currency: 'CAD', policy: creditHeldUntilUsed })))
 * const amounts = new Map([['bert', '40.00'], ['cleo', '-1']])
 * const tasks = ledgers.map((ledger) => ({ ledger, input: { amount: amounts.get(ledger.account) } }))
 * const shared = { id: 'SNOW-DAY', on, amount: '25.00', tax: 'waived', type: 'goodwill' } as const
 * const told = Array.from(forEachLedger(applyCredit, tasks, shared), ({ account, outcome }) =>
 *   `${account} ${refused(outcome) ? outcome.left[0]._tag : orThrow(balances(outcome.right, { on })).current}`
 * )
 * console.log(told.join(', ')) // => anna -25.00, bert -40.00, cleo InvalidAmount
 * ```
 */
export function forEachLedger<I, A>(
  operation: (ledger: Ledger, input: I) => Outcome<A>,
  tasks: Iterable<{ readonly ledger: Ledger; readonly input: I }>
): Iterable<AccountOutcome<A>>
export function forEachLedger<I, A, const S extends Partial<I>>(
  operation: (ledger: Ledger, input: I) => Outcome<A>,
  tasks: Iterable<LedgerTask<EachInput<I, S>>>,
  shared: S
): Iterable<AccountOutcome<A>>
export function forEachLedger(operation: Operate, tasks: Iterable<unknown>, shared?: object): Iterable<AccountOutcome<unknown>> {
  return { [Symbol.iterator]: () => outcomes(operation, tasks, shared) }
}

type Operate = (ledger: Ledger, input: never) => Outcome<unknown>

function* outcomes(operation: Operate, tasks: Iterable<unknown>, shared: object | undefined): Generator<AccountOutcome<unknown>> {
  const fields = attempt(() => shared && Object.entries(shared))
  const source = attempt(() => tasks[Symbol.iterator]() as Iterator<unknown, unknown>)
  if (source === FAILED) {
    yield unreadable(undefined, 'tasks')
    return
  }
  let failures = 0
  let ended = false
  try {
    for (let index = 0; !ended && failures < MOST_FAILURES; index += 1) {
      const task = attempt(() => taken(source.next()))
      ended = task === undefined
      failures = task === FAILED ? failures + 1 : 0
      if (task === FAILED) yield unreadable(undefined, `tasks[${index}]`)
      else if (task !== undefined) yield outcomeOf(operation, task.value, fields, `tasks[${index}]`)
    }
  } finally {
    if (!ended) attempt(() => source.return?.())
  }
}

/** Each property of what an iterator gives is read once. */
function taken({ done, value }: IteratorResult<unknown, unknown>): { readonly value: unknown } | undefined {
  return done === true ? undefined : { value }
}

function outcomeOf(operation: Operate, task: unknown, shared: Fields | Failed | undefined, path: string): AccountOutcome<unknown> {
  const given = attempt(() => {
    const { ledger, input } = task as { readonly ledger: Ledger; readonly input: unknown }
    return { ledger, input }
  })
  if (given === FAILED) return unreadable(undefined, path)
  const { ledger } = given
  const account = stateOf(ledger)?.opened.account
  if (shared === FAILED) return unreadable(account, 'shared')
  const input = attempt(() => (shared === undefined ? given.input : together(shared, given.input)))
  if (input === FAILED) return unreadable(account, `${path}.input`)
  const outcome = attempt(() => operation(ledger, input as never))
  return outcome === FAILED ? unreadable(account, 'operation') : { account, outcome }
}

type Fields = readonly (readonly [string, unknown])[]

/** The shared fields and an account's own; a field that is `undefined` is as good as absent. What is no record stays what it is. */
function together(shared: Fields, input: unknown): unknown {
  if (input !== undefined && (typeof input !== 'object' || input === null || Array.isArray(input))) return input
  const own = Object.entries(input ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries([...shared, ...own])
}

function unreadable(account: string | undefined, path: string): AccountOutcome<never> {
  return { account, outcome: refuse([{ _tag: 'UnreadableInput', rule: 'LEDGER-1', kind: 'input', path }]) }
}

const FAILED = Symbol('failed')
type Failed = typeof FAILED

/** What a piece of code of the caller's answers, which may throw. */
function attempt<A>(read: () => A): A | Failed {
  try {
    return read()
  } catch {
    return FAILED
  }
}
