import type { Ledger } from 'billing-rules'
import { MapAccount } from '../baselines/mapAccount.js'
import { median } from '../interleave.js'
import type { Measured } from '../measured.js'
import { emptyLedger, ledgerSteps, playOnLedger, type LedgerStep } from '../workload/ledgerSteps.js'
import { NEWEST, operationStream, placeAfter, withFreshTexts, type StreamOperation } from '../workload/operationStream.js'
import { playOnMap } from '../workload/playOnMap.js'

/** How much is timed: so many accounts go through so many slots of so many operations. No operation is timed twice. */
export interface StreamEffort {
  readonly accounts: number
  readonly slots: number
  readonly operations: number
}

/** The stream on ledgers of so many documents, looking up any of them, against the same on the mutable Map program. */
export function streamAt(documents: number, effort: StreamEffort, limit: Pick<Measured, 'atMost'> = {}): readonly Measured[] {
  const stream = operationStream(documents + effort.slots * effort.operations, Infinity)
  return figures(`operation stream at ${documents} documents`, timesOf(stream, placeAfter(stream, documents), effort), limit)
}

/** Both programs grow from nothing to so many documents, aiming at the newest ones, a slot of each in turn. */
export function growingStream(documents: number, operations = 250): readonly Measured[] {
  const stream = operationStream(documents, NEWEST)
  const slots = Math.floor(stream.length / operations)
  return figures(`operation stream growing to ${documents} documents`, timesOf(stream, 0, { accounts: 1, slots, operations }), {})
}

/** Milliseconds an operation of one slot, of the ledger and of the Map program. */
type Slot = readonly [ledger: number, map: number]

function figures(name: string, slots: readonly Slot[], limit: Pick<Measured, 'atMost'>): readonly Measured[] {
  return [
    { name: `${name} vs Map program`, value: median(slots.map(([ledger, map]) => ledger / map)), ...limit },
    { name: `${name}, us an operation`, value: median(slots.map(([ledger]) => ledger)) * 1000 },
    { name: `${name}, the Map program, us an operation`, value: median(slots.map(([, map]) => map)) * 1000 }
  ]
}

function timesOf(stream: readonly StreamOperation[], start: number, { accounts, slots, operations }: StreamEffort): readonly Slot[] {
  const pairs = Array.from({ length: accounts }, () => pairAt(stream, start))
  const times: Slot[] = []
  for (let slot = 0; slot < slots; slot += 1) {
    for (const pair of pairs) times.push(timeOfSlot(pair, start + slot * operations, operations, times.length % 2 === 0))
  }
  return times
}

/** A ledger and a Map account that stand for the same account, with what is yet to come. */
interface Pair {
  readonly stream: readonly StreamOperation[]
  readonly steps: readonly LedgerStep[]
  ledger: Ledger
  readonly account: MapAccount
}

/** Each pair has texts of its own: V8 keeps the hash of a text that was looked up, and that of an input was not. */
export function pairAt(script: readonly StreamOperation[], start: number): Pair {
  const stream = script.map(withFreshTexts)
  const steps = ledgerSteps(script.map(withFreshTexts))
  return {
    stream,
    steps,
    ledger: playOnLedger(emptyLedger(), steps, 0, start),
    account: playOnMap(new MapAccount(), stream, 0, start)
  }
}

/** Plays one slot on both, whoever is first changing every time. */
export function timeOfSlot(pair: Pair, from: number, operations: number, ledgerFirst: boolean): Slot {
  const { stream, steps, account } = pair
  const to = from + operations
  const onLedger = (): void => {
    pair.ledger = playOnLedger(pair.ledger, steps, from, to)
  }
  const onMap = (): unknown => playOnMap(account, stream, from, to)
  const first = timed(ledgerFirst ? onLedger : onMap) / operations
  const second = timed(ledgerFirst ? onMap : onLedger) / operations
  return ledgerFirst ? [first, second] : [second, first]
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
