import type { Json, JsonObject } from '../json.js'
import type { Codec } from './codec.js'
import { type Reading, refuseAt, refuseType } from './reading.js'

const DEEPEST = 12
const LONGEST = 10_000

/** A JSON object that is kept as it is: copied once, no deeper than 12 levels, no key that would be a prototype. */
export const jsonObject: Codec<JsonObject> = {
  optional: false,
  read: (value, reading) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return refuseType(reading, 'object', value)
    }
    return copyOf(value, reading, 0) as JsonObject | undefined
  },
  write: (value) => value
}

function copyOf(value: unknown, reading: Reading, depth: number): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'object' || depth > DEEPEST) return refuseType(reading, 'JSON', value)
  return Array.isArray(value) ? copyOfList(value, reading, depth) : copyOfObject(value, reading, depth)
}

function copyOfList(value: readonly unknown[], reading: Reading, depth: number): Json | undefined {
  const { length } = value
  if (!(length <= LONGEST)) return refuseAt(reading, 'InvalidList', 'LEDGER-1', { problem: 'tooLong', limit: LONGEST })
  // Of exact length: one that is pushed to keeps room for sixteen more, for as long as the ledger lives.
  const copy = new Array<Json>(length)
  for (let index = 0; index < length; index += 1) copy[index] = copyOf(value[index], reading, depth + 1) ?? null
  return copy
}

function copyOfObject(value: object, reading: Reading, depth: number): Json {
  // Copied whole, each property read once, and then gone through: many times as fast as setting one after the other.
  const copy = { ...(value as Record<string, unknown>) }
  for (const key in copy) {
    const inner = copy[key]
    if (key === '__proto__') refuseType(reading, 'JSON without __proto__', inner)
    else if (inner === undefined) delete copy[key]
    else if (typeof inner !== 'string' && Object.hasOwn(copy, key)) copy[key] = copyOf(inner, reading, depth + 1) ?? null
  }
  return copy as Record<string, Json>
}
