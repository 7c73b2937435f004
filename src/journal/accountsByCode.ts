import { codec, type Codec } from '../model/codec/codec.js'
import { type Reading, refuseAt, refuseType } from '../model/codec/reading.js'
import { name } from '../model/codec/texts.js'
import type { Json } from '../model/json.js'

const MOST_CODES = 1000

/** Account names by code: read into a map, so that no code from outside is ever the key of an object here. */
export const accountsByCode: Codec<ReadonlyMap<string, string>> = codec(readAccounts, (accounts) => Object.fromEntries(accounts) as Json)

function readAccounts(value: unknown, reading: Reading): ReadonlyMap<string, string> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuseType(reading, 'object', value)
  const codes = Object.keys(value)
  if (codes.length > MOST_CODES) return refuseAt(reading, 'InvalidList', 'LEDGER-1', { problem: 'tooLong', limit: MOST_CODES })
  const accounts = new Map<string, string>()
  for (const code of codes) {
    reading.path.push(code.slice(0, 64))
    // Own keys only: what a code from outside finds is what was given under it.
    // eslint-disable-next-line billing/no-text-keys
    const account = name.read((value as Record<string, unknown>)[code], reading)
    if (account !== undefined) accounts.set(code, account)
    reading.path.pop()
  }
  return accounts
}
