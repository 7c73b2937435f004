import * as billing from 'billing-rules'
import { openLedger, orThrow, type BillingErrors, type Ledger, type Outcome, type Policy } from 'billing-rules'
import type { ConformanceCase } from './conformanceCase.js'

/** What a case left: the last ledger that was accepted, the one before it, and why the last operation was refused. */
export interface Played {
  readonly policy: Policy
  readonly before: Ledger
  readonly after: Ledger
  readonly refusal: BillingErrors | undefined
}

type Operation = (ledger: Ledger, input: unknown) => Outcome

/** Plays a case; only its last operation may be refused, and only where the case says so. */
export function play({ on, policy, ledger, operations, expect }: ConformanceCase): Played {
  const presets = billing as unknown as Record<string, Policy>
  const used = { ...presets[policy?.preset ?? 'creditHeldUntilUsed'], ...policy?.with } as Policy
  let before = orThrow(openLedger({ currency: 'CAD', ...ledger, id: 'open', on, account: 'A-1', policy: used }))
  let after = before
  for (const [place, { do: name, input }] of operations.entries()) {
    const operation = (billing as unknown as Record<string, Operation>)[name] as Operation
    const outcome = operation(after, { on, ...input })
    const mayBeRefused = expect.error !== undefined && place === operations.length - 1
    if (mayBeRefused && outcome._tag === 'Left') return { policy: used, before, after, refusal: outcome.left }
    before = after
    after = orThrow(outcome)
  }
  return { policy: used, before, after, refusal: undefined }
}
