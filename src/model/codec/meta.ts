import type { Json } from '../json.js'
import { codec, type Codec } from './codec.js'
import { text } from './texts.js'
import { operationId } from './ids.js'
import { type Reading, refuseAt, refuseType } from './reading.js'

const MOST_FIELDS = 16

/** A host's own notes on an operation, as pairs, so that no key from outside ever becomes a property here. */
export type Meta = readonly (readonly [key: string, value: string])[]

/** Up to 16 texts under keys of the id's grammar that start with a letter, which keeps `__proto__` out. (LEDGER-10) */
export const meta: Codec<Meta> = codec(readMeta, (pairs) => Object.fromEntries(pairs) as Json)

function readMeta(value: unknown, reading: Reading): Meta | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuseType(reading, 'object', value)
  }
  const keys = Object.keys(value)
  if (keys.length > MOST_FIELDS) {
    return refuseAt(reading, 'InvalidList', 'LEDGER-10', { problem: 'tooLong', limit: MOST_FIELDS })
  }
  const before = reading.total
  const pairs = keys.sort(byCodeUnit).map((key) => readPair(key, value as Record<string, unknown>, reading))
  return reading.total === before ? pairs : undefined
}

function readPair(key: string, value: Record<string, unknown>, reading: Reading): readonly [string, string] {
  reading.path.push(key.slice(0, 64))
  if (startsWithLetter(key)) operationId.read(key, reading)
  else refuseAt(reading, 'InvalidId', 'LEDGER-10', { given: key.slice(0, 64) })
  const read = text.read(value[key], reading)
  reading.path.pop()
  return [key, read ?? '']
}

function startsWithLetter(key: string): boolean {
  const unit = key.charCodeAt(0)
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
