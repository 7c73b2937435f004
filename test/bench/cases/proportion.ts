import {
  aging,
  applyCredit,
  audit,
  cancelItems,
  creditHeldUntilUsed,
  openLedger,
  orThrow,
  reconcile,
  recordInvoice,
  restoreLedger,
  statement,
  undo,
  type Ledger,
  type Policy
} from 'billing-rules'
import { interleave, ratioOf, type Effort } from '../interleave.js'
import type { Measured } from '../measured.js'

const on = '2026-09-01'
const policy: Policy = { ...creditHeldUntilUsed, earmarks: 'allowed', reconcileSources: 'paymentsAndCredits' }
const always: Policy = { ...policy, name: 'always', autoApply: 'always' }

/** What looks at a whole account, or at a long invoice, made for so many documents or items. */
const works: ReadonlyMap<string, (count: number) => () => unknown> = new Map([
  ['oldest first with earmarked credits', (count) => reconciling(keptFor(count), 'oldestFirst')],
  ['smallest first with earmarked credits', (count) => reconciling(keptFor(count), 'smallestFirst')],
  ['statement', (count) => asking(keptFor(count), (ledger) => statement(ledger, { from: on, to: on }))],
  ['aging', (count) => asking(keptFor(count), (ledger) => aging(ledger, { on }))],
  ['audit', (count) => asking(keptFor(count), (ledger) => audit(ledger))],
  ['restore', (count) => restoring(keptFor(count))],
  ['undo of an early operation', (count) => asking(keptFor(count), (ledger) => undo(ledger, { id: 'UNDO', on, operation: 'INV-2' }))],
  ['cancelling a long invoice', (count) => cancelling(count)]
])

/** Ten times as much work takes ten times as long: what is quadratic would take a hundred times as long. */
export function proportion(effort: Effort, few = 200, many = 2000): readonly Measured[] {
  return [
    ...[...works].map(([name, work]) => {
      const rounds = interleave([{ name, run: work(many) }, { name, run: work(few) }], effort)
      return { name: `${name}: a document of ${many} vs of ${few}`, value: ratioOf(rounds, 0, 1) / (many / few), atMost: 2 }
    }),
    nothingLeft(effort, few, many)
  ]
}

/** Credit used by itself costs nothing where there is none, however much is open. (CREDIT-5) */
function nothingLeft(effort: Effort, few: number, many: number): Measured {
  const selling = (count: number) => asking(sold(opened(always), count), (ledger) => sold(ledger, 1, 'MORE'))
  const rounds = interleave([{ name: 'many', run: selling(many) }, { name: 'few', run: selling(few) }], effort)
  return { name: `an invoice under autoApply always: ${many} open vs ${few}`, value: ratioOf(rounds, 0, 1), atMost: 2 }
}

function opened(of: Policy): Ledger {
  return orThrow(openLedger({ id: 'open', on, account: 'family-17', currency: 'CAD', policy: of, people: ['Ana', 'Ben'] }))
}

function sold(start: Ledger, count: number, id = 'INV'): Ledger {
  let ledger = start
  for (let place = 0; place < count; place += 1) {
    ledger = orThrow(recordInvoice(ledger, { id: `${id}-${place}`, on, items: [{ description: 'Class', amount: '10.00', people: [personAt(place)] }] }))
  }
  return ledger
}

/** Open items and credits, most of which are kept for one of two people. */
function keptFor(count: number): Ledger {
  let ledger = sold(opened(policy), count / 2)
  for (let place = 0; place < count / 2; place += 1) {
    const earmark = place % 3 === 0 ? undefined : { people: [personAt(place)] }
    ledger = orThrow(applyCredit(ledger, { id: `CR-${place}`, on, amount: '7.00', tax: 'waived', type: 'goodwill', earmark }))
  }
  return ledger
}

function personAt(place: number): string {
  return place % 2 === 0 ? 'Ana' : 'Ben'
}

function asking(ledger: Ledger, question: (ledger: Ledger) => unknown): () => unknown {
  return () => question(ledger)
}

function reconciling(ledger: Ledger, strategy: 'oldestFirst' | 'smallestFirst'): () => unknown {
  return () => orThrow(reconcile(ledger, { id: 'REC', on, strategy }))
}

function restoring(ledger: Ledger): () => unknown {
  const stored: unknown = JSON.parse(JSON.stringify(ledger))
  return () => orThrow(restoreLedger(stored, [policy]))
}

function cancelling(count: number): () => unknown {
  const items = Array.from({ length: count / 2 }, () => ({ description: 'Class', amount: '10.00' }))
  const ledger = orThrow(recordInvoice(opened(policy), { id: 'INV-1', on, items }))
  const picked = items.map((_, place) => ({ item: `${place + 1}` }))
  return () => orThrow(cancelItems(ledger, { id: 'CAN-1', on, invoice: 'INV-1', items: picked, credit: 'full', refund: 'suggested' }))
}
