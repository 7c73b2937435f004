import { growth } from './cases/growth.js'
import { proportion } from './cases/proportion.js'
import { reconcile, reconcileDecimals } from './cases/reconcile.js'
import { restore } from './cases/restore.js'
import { smallAccount } from './cases/smallAccount.js'
import { growingStream, streamAt } from './cases/stream.js'
import type { Effort } from './interleave.js'
import type { Measured } from './measured.js'

const effort: Effort = { slotMs: 5, rounds: 41, warmUpMs: 1500 }

const cases: ReadonlyMap<string, () => readonly Measured[]> = new Map([
  ['small', () => smallAccount(effort)],
  ['growth', () => growth({ ...effort, warmUpMs: 500 })],
  ['stream100', () => streamAt(100, { accounts: 400, slots: 2, warmUpSlots: 1, operations: 20 })],
  ['stream10000', () => streamAt(10_000, { accounts: 4, slots: 40, warmUpSlots: 20, operations: 100 })],
  ['stream100000', () => streamAt(100_000, { accounts: 1, slots: 201, warmUpSlots: 100, operations: 200 }, { atMost: 4 })],
  ['growing', () => growingStream(100_000)],
  ['reconcile', () => reconcile({ ...effort, rounds: 21 })],
  ['reconcileDecimals', () => reconcileDecimals({ ...effort, rounds: 11 })],
  ['restore', () => restore(effort)],
  ['proportion', () => proportion({ ...effort, rounds: 11, warmUpMs: 500 })]
])

// One case a process, so that none runs on what another left in the heap and the caches; the parent reads the line.
const [, , asked] = process.argv
if (asked === undefined) console.log(JSON.stringify([...cases.keys()]))
else console.log(JSON.stringify(cases.get(asked)?.() ?? []))
