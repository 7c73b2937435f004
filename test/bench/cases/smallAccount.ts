import { balances, orThrow, type Ledger } from 'billing-rules'
import { balanceOf, openAccount, type LinearAccount } from '../baselines/linearAccount.js'
import { interleave, microsecondsOf, ratioOf, type Effort } from '../interleave.js'
import type { Measured } from '../measured.js'
import { emptyLedger, ledgerSteps, majorUnits, playOnLedger, type LedgerStep } from '../workload/ledgerSteps.js'
import { operationStream } from '../workload/operationStream.js'
import { playOnLinear } from '../workload/playOnLinear.js'

/** Ten documents, then ten operations: most of the accounts there are. */
export function smallAccount(effort: Effort): readonly Measured[] {
  const steps = smallSteps()
  const rounds = interleave(
    [
      { name: 'ledger', run: () => smallLedger(steps) },
      { name: 'linear', run: () => smallLinear(steps) }
    ],
    effort
  )
  return [
    { name: 'small account vs linear-scan arrays', value: ratioOf(rounds, 0, 1), atMost: 2 },
    { name: 'small account, us', value: microsecondsOf(rounds, 0) }
  ]
}

/** Ten invoices and payments, then what the stream goes on with. */
export function smallSteps(): readonly LedgerStep[] {
  const stream = ledgerSteps(operationStream(40))
  const documents = stream.filter(({ kind }) => kind === 'invoice' || kind === 'payment').slice(0, 10)
  const known = new Set(documents.map(({ input }) => input.id))
  const isKnown = ({ kind, input }: LedgerStep): boolean => {
    if (kind === 'allocate') return known.has(input.source) && 'invoice' in input.to && known.has(input.to.invoice)
    return kind === 'refund' && input.from.every((id) => known.has(id))
  }
  const later = stream.filter(isKnown).slice(0, 10)
  return [...documents, ...later]
}

export function smallLedger(steps: readonly LedgerStep[]): Ledger {
  return playOnLedger(emptyLedger(), steps)
}

export function smallLinear(steps: readonly LedgerStep[]): LinearAccount {
  const opened = openAccount({ id: 'open', on: '2020-01-01', account: 'family-17', currency: 'CAD' })
  if (!opened.ok) throw new Error(opened.errors.join(', '))
  return playOnLinear(opened.value, steps)
}

/** What both owe in the end, as text. */
export function smallBalances(steps: readonly LedgerStep[]): readonly [string, string] {
  const on = steps.at(-1)!.input.on
  const cents = balanceOf(smallLinear(steps))
  const owed = orThrow(balances(smallLedger(steps), { on })).current
  return [owed, cents < 0 ? `-${majorUnits(-cents)}` : majorUnits(cents)]
}
