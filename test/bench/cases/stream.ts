import type { Ledger } from 'billing-rules'
import { MapAccount } from '../baselines/mapAccount.js'
import { median } from '../interleave.js'
import type { Measured } from '../measured.js'
import { emptyLedger, ledgerSteps, playOnLedger } from '../workload/ledgerSteps.js'
import { NEWEST, operationStream, placeAfter, withFreshTexts, type StreamOperation } from '../workload/operationStream.js'
import { playOnMap } from '../workload/playOnMap.js'

/**
 * How much is timed: so many accounts go through so many slots of so many operations, after slots that do not count: the
 * optimiser takes its time over a program of many functions. No operation is played twice.
 */
export interface StreamEffort {
  readonly accounts: number
  readonly slots: number
  readonly warmUpSlots: number
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
  return figures(`operation stream growing to ${documents} documents`, timesOf(stream, 0, { accounts: 1, slots, warmUpSlots: 0, operations }), {})
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

function timesOf(stream: readonly StreamOperation[], start: number, { accounts, slots, warmUpSlots, operations }: StreamEffort): readonly Slot[] {
  const begin = start - warmUpSlots * operations
  const pairs = Array.from({ length: accounts }, () => pairAt(stream, begin))
  const times: Slot[] = []
  for (let from = begin; from < start + slots * operations; from += operations) {
    for (const pair of pairs) times.push(timeOfSlot(pair, from, operations, times.length % 2 === 0))
  }
  return times.slice(warmUpSlots * accounts)
}

/** A ledger and a Map account that stand for the same account, with what is yet to come. */
interface Pair {
  readonly stream: readonly StreamOperation[]
  ledger: Ledger
  readonly account: MapAccount
}

/** Each of the two has texts of its own: V8 keeps the hash of a text that was looked up, and that of an input was not. */
export function pairAt(stream: readonly StreamOperation[], start: number): Pair {
  const before = stream.slice(0, start)
  return {
    stream,
    ledger: playOnLedger(emptyLedger(), ledgerSteps(before.map(withFreshTexts))),
    account: playOnMap(new MapAccount(), before.map(withFreshTexts))
  }
}

/** Plays one slot on both, whoever is first changing every time. What is played has just arrived, as in a server. */
export function timeOfSlot(pair: Pair, from: number, operations: number, ledgerFirst: boolean): Slot {
  const slot = pair.stream.slice(from, from + operations)
  const steps = ledgerSteps(slot.map(withFreshTexts))
  const stream = slot.map(withFreshTexts)
  const onLedger = (): void => {
    pair.ledger = playOnLedger(pair.ledger, steps)
  }
  const onMap = (): unknown => playOnMap(pair.account, stream)
  const first = timed(ledgerFirst ? onLedger : onMap) / operations
  const second = timed(ledgerFirst ? onMap : onLedger) / operations
  return ledgerFirst ? [first, second] : [second, first]
}

function timed(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
