import { Decimal } from 'decimal.js'
import { describe, expect, it, type TestContext } from 'vitest'
import { MapAccount } from './baselines/mapAccount.js'
import { reconcileDecimal, reconcileLoop } from './baselines/reconcileLoops.js'
import { sharedYardstick, type SharedYardstick } from './baselines/sharedYardstick.js'
import { interleave, ratioOfFastest, type Candidate } from './interleave.js'
import { openItems } from './workload/openItems.js'
import { operationStream } from './workload/operationStream.js'
import { playOnMap } from './workload/playOnMap.js'

const shared = await sharedYardstick()

// A baseline that is slower than what others compare with would flatter the library: loosely, since machines are noisy.
const MUCH_SLOWER = 1.8

/** Runs with the shared yardstick; says so where it is not there. */
function besideYardstick(title: string, run: (yardstick: SharedYardstick) => void): void {
  it(title, { retry: 2 }, (context: TestContext) => {
    if (shared === undefined) return announce(context)
    run(shared)
  })
}

function announce(context: TestContext): void {
  console.warn(`NOT CHECKED, no shared yardstick beside the project: ${context.task.name}`)
}

const given = openItems(5000)
const plainItems = () => given.items.map(({ id, amount }) => ({ id, open: amount }))
const plainSources = () => given.sources.map(({ id, amount }) => ({ id, left: amount }))
const decimalItems = () => given.items.map(({ id, amount }) => ({ id, open: new Decimal(amount).div(100) }))
const decimalSources = () => given.sources.map(({ id, amount }) => ({ id, left: new Decimal(amount).div(100) }))
const stream = operationStream(3000)

function slowdown(ours: Candidate, theirs: Candidate): number {
  return ratioOfFastest(interleave([ours, theirs], { slotMs: 2, rounds: 51, warmUpMs: 200 }), 0, 1)
}

/** A loop that empties its records, which are made again before each run. */
function onFresh<I, S>(name: string, items: () => I, sources: () => S, loop: (items: I, sources: S) => unknown): Candidate {
  let left = { items: items(), sources: sources() }
  return { name, prepare: () => (left = { items: items(), sources: sources() }), run: () => loop(left.items, left.sources) }
}

describe('our baselines beside the shared yardstick', () => {
  besideYardstick('match the same amounts, in plain numbers', (yardstick) => {
    const ours = reconcileLoop(plainItems(), plainSources())
    expect(ours.length).toBeGreaterThan(given.items.length)
    expect(ours).toEqual(yardstick.reconcileLoop(plainItems(), plainSources()))
  })

  besideYardstick('match the same amounts, in decimal.js', (yardstick) => {
    const ours = reconcileDecimal(decimalItems(), decimalSources())
    expect(ours.length).toBeGreaterThan(given.items.length)
    expect(ours).toEqual(yardstick.reconcileDecimal(decimalItems(), decimalSources(), Decimal))
  })

  besideYardstick('come to the same account', (yardstick) => {
    const ours = playOnMap(new MapAccount(), stream)
    const theirs = playOnMap(new yardstick.MapAccount(), stream)
    expect(ours.balance).toBeLessThan(0)
    expect({ ...ours }).toEqual({ ...theirs })
  })

  besideYardstick('are not slower', (yardstick) => {
    const { reconcileLoop: loop, reconcileDecimal: decimal, MapAccount: Account } = yardstick
    const play = (account: MapAccount): unknown => playOnMap(account, stream)
    const slowdowns = {
      numbers: slowdown(onFresh('ours', plainItems, plainSources, reconcileLoop), onFresh('theirs', plainItems, plainSources, loop)),
      decimals: slowdown(
        onFresh('ours', decimalItems, decimalSources, reconcileDecimal),
        onFresh('theirs', decimalItems, decimalSources, (items, sources) => decimal(items, sources, Decimal))
      ),
      stream: slowdown({ name: 'ours', run: () => play(new MapAccount()) }, { name: 'theirs', run: () => play(new Account()) })
    }
    for (const [name, times] of Object.entries(slowdowns)) expect(times, `${name}: times as slow`).toBeLessThan(MUCH_SLOWER)
  })
})
