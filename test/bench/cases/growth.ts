import type { Ledger } from 'billing-rules'
import { interleave, microsecondsOf, ratioOf, type Candidate, type Effort } from '../interleave.js'
import type { Measured } from '../measured.js'
import { emptyLedger, ledgerSteps, playOnLedger, type LedgerStep } from '../workload/ledgerSteps.js'
import { operationStream, placeAfter } from '../workload/operationStream.js'

const KINDS = ['invoice', 'payment', 'allocate', 'refund'] as const

/** Of each kind, or of the whole stream, the next steps that are timed. */
const STEPS = 20

/** A ledger of many documents, and what comes next, by kind. */
export interface GrownLedger {
  readonly ledger: Ledger
  readonly next: ReadonlyMap<string, readonly LedgerStep[]>
}

/** An operation on the newest documents must not feel how long the account is. */
export function growth(effort: Effort, few = 100, many = 100_000): readonly Measured[] {
  const small = grownLedger(few)
  const large = grownLedger(many)
  return ['stream', ...KINDS].flatMap((kind) => {
    const rounds = interleave([candidate(large, kind), candidate(small, kind)], effort)
    const name = `${kind} at ${many} documents vs ${few}`
    return [
      { name, value: ratioOf(rounds, 0, 1), atMost: 2 },
      { name: `${kind} at ${few}, us`, value: microsecondsOf(rounds, 1) / STEPS }
    ]
  })
}

function candidate({ ledger, next }: GrownLedger, kind: string): Candidate {
  const steps = next.get(kind)!
  return { name: kind, run: () => playOnLedger(ledger, steps) }
}

export function grownLedger(documents: number): GrownLedger {
  const stream = operationStream(documents + 100 * STEPS)
  const steps = ledgerSteps(stream)
  const start = placeAfter(stream, documents)
  const ledger = playOnLedger(emptyLedger(), steps.slice(0, start))
  const known = new Set(steps.slice(0, start).map(({ input }) => input.id))
  const later = steps.slice(start).filter((step) => isOn(step, known))
  const next = new Map<string, readonly LedgerStep[]>(KINDS.map((kind) => [kind, later.filter((step) => step.kind === kind).slice(0, STEPS)]))
  return { ledger, next: next.set('stream', steps.slice(start, start + STEPS)) }
}

/** Steps that stand on documents of the ledger, so that they can be taken without those between them. */
function isOn(step: LedgerStep, known: ReadonlySet<string>): boolean {
  if (step.kind === 'allocate') return known.has(step.input.source) && 'invoice' in step.input.to && known.has(step.input.to.invoice)
  return step.kind !== 'refund' || step.input.from.every((id) => known.has(id))
}
