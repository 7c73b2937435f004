import type { DayNumber } from '../calendar/dayNumber.js'
import type { Book } from '../kernel/book.js'
import { periodClosed } from '../kernel/periodClosed.js'
import { postFact } from '../kernel/postFact.js'
import type { BillingError } from '../model/errors/billingError.js'
import type { CompiledPolicy } from '../model/policy/compiledPolicy.js'

interface Request {
  readonly on: DayNumber
  readonly policy: CompiledPolicy | undefined
  readonly closedUntil: DayNumber | undefined
}

/** One of the two at least is given. */
export function policyOrPeriod(_book: Book, { policy, closedUntil }: Request): BillingError | undefined {
  if (policy !== undefined || closedUntil !== undefined) return undefined
  return { _tag: 'MissingField', rule: 'LEDGER-8', kind: 'input', path: 'policy' }
}

/** A stored ledger names its policies, so no two of them bear one name. (LEDGER-8) */
export function policyNameFree(book: Book, { policy: given }: Request): BillingError | undefined {
  const known = given && book.policies.get(given.policy.name)
  if (known === undefined || JSON.stringify(known.policy) === JSON.stringify(given?.policy)) return undefined
  return { _tag: 'InvalidPolicy', rule: 'LEDGER-8', kind: 'policy', path: 'policy.name', problem: 'nameInUse', code: known.policy.name }
}

/** A period is closed once it has ended, and is not opened again by an earlier day. (LEDGER-3) */
export function closesMore(book: Book, { on, closedUntil }: Request): BillingError | undefined {
  if (closedUntil === undefined) return undefined
  const path = 'closedUntil'
  if (closedUntil < book.closedUntil) return periodClosed(closedUntil, book.closedUntil, path)
  if (closedUntil <= on) return undefined
  return { _tag: 'OutOfRange', rule: 'LEDGER-3', kind: 'input', path, given: book.day(closedUntil), range: 'upToItsDay' }
}

/** The policy is in force, and the period closed, from this entry on. (LEDGER-8) */
export function enforce(book: Book, { on, policy, closedUntil }: Request): void {
  const { name } = (policy ?? book.policy).policy
  if (policy !== undefined) book.policies = new Map([...book.policies, [name, policy]])
  postFact(book, { fact: 'policyChanged', policy: name, closedUntil }, on)
}
