import { givenText } from '../model/codec/describeValue.js'
import { type Codec, type Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { operationId } from '../model/codec/ids.js'
import { jsonObject } from '../model/codec/json.js'
import { list } from '../model/codec/list.js'
import { record } from '../model/codec/record.js'
import { type Reading, refuseAt, refuseType } from '../model/codec/reading.js'
import { count, name } from '../model/codec/texts.js'
import { factCodec } from '../model/facts/factCodec.js'
import { openedFact, type OpenedFact } from '../model/facts/openedFact.js'

/** The most entries that one ledger is restored with. */
export const MOST_ENTRIES = 1_000_000

const anything: Codec<unknown> = { optional: false, read: (value) => value, write: () => null }

const envelope = record({
  format: anything,
  account: name,
  currency: name,
  entries: list(anything, MOST_ENTRIES)
})

/** A stored ledger whose entries are not read yet. */
export type Envelope = Decoded<typeof envelope>

const entry = record({
  seq: count,
  id: operationId,
  on: day,
  operation: name,
  input: jsonObject,
  facts: list(factCodec, MOST_ENTRIES, 'mayBeEmpty')
}, (v) => ({
    seq: v[0],
    id: v[1],
    on: v[2],
    operation: v[3],
    input: v[4],
    facts: v[5]
  }))

/** An entry whose documents are still by name. */
export type NamedEntry = Decoded<typeof entry>

/** Reads what is around the entries; the format is judged first, since all else depends on it. */
export function readEnvelope(stored: unknown, reading: Reading): Envelope | undefined {
  if (typeof stored === 'object' && stored !== null && !Array.isArray(stored)) {
    const format = (stored as { readonly format?: unknown }).format
    if (format !== 1) return refuseFormat(reading, format)
  }
  return envelope.read(stored, reading)
}

function refuseFormat(reading: Reading, format: unknown): undefined {
  reading.path.push('format')
  return refuseAt(reading, 'UnknownFormat', 'LEDGER-6', { found: givenText(format) })
}

/** Reads the fact that opened the ledger, which tells how every amount is read. */
export function readOpened(first: unknown, reading: Reading): OpenedFact | undefined {
  reading.path.push('entries', 0)
  const facts = typeof first === 'object' && first !== null ? (first as { readonly facts?: unknown }).facts : undefined
  reading.path.push('facts', 0)
  const opened = Array.isArray(facts) ? openedFact.read(facts[0], reading) : refuseType(reading, 'object', facts)
  reading.path.length = 0
  return opened
}

/** Reads one entry. */
export function readEntry(value: unknown, index: number, reading: Reading): NamedEntry | undefined {
  reading.path.push('entries', index)
  const read = entry.read(value, reading)
  // Not by setting the length, which gives the memory of the stack away.
  reading.path.pop()
  reading.path.pop()
  return read
}
