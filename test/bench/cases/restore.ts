import { creditHeldUntilUsed, orThrow, restoreLedger, type Ledger } from 'billing-rules'
import { interleave, microsecondsOf, ratioOf, type Effort } from '../interleave.js'
import type { Measured } from '../measured.js'
import { emptyLedger, ledgerSteps, playOnLedger } from '../workload/ledgerSteps.js'
import { operationStream } from '../workload/operationStream.js'

/** Reading a stored ledger back, every invariant checked, against parsing its text in the first place. */
export function restore(effort: Effort, documents = 1000): readonly Measured[] {
  const text = storedText(documents)
  const stored: unknown = JSON.parse(text)
  const rounds = interleave(
    [
      { name: 'restore', run: () => restored(stored) },
      { name: 'parse', run: () => JSON.parse(text) as unknown }
    ],
    effort
  )
  return [
    { name: `restore ${documents} documents vs JSON.parse of their text`, value: ratioOf(rounds, 0, 1), atMost: 1 },
    { name: `restore ${documents} documents, us`, value: microsecondsOf(rounds, 0) }
  ]
}

export function storedText(documents: number): string {
  return JSON.stringify(playOnLedger(emptyLedger(), ledgerSteps(operationStream(documents))))
}

export function restored(stored: unknown): Ledger {
  return orThrow(restoreLedger(stored, [creditHeldUntilUsed]))
}
