import { decode } from '../kernel/decode.js'
import { accept, refuse } from '../kernel/outcomes.js'
import { codec, type Codec, type Decoded } from '../model/codec/codec.js'
import { day } from '../model/codec/days.js'
import { givenText } from '../model/codec/describeValue.js'
import { operationId } from '../model/codec/ids.js'
import { list } from '../model/codec/list.js'
import { refuseAt } from '../model/codec/reading.js'
import { record } from '../model/codec/record.js'
import { choice, count, name, text } from '../model/codec/texts.js'
import type { Outcome } from '../model/outcome.js'
import { MAX_DECIMALS } from '../money/currency.js'
import type { AccountType } from './chart.js'
import type { Journal } from './journalTypes.js'

/** One journal, or those of many clients for one text. */
export type Journals = Journal | readonly Journal[]

const MOST_JOURNALS = 100_000
const MOST_LINES = 1_000_000
const MOST_POSTINGS = 100_000

/** An amount as a journal bears it: text of major units, negative for a credit. */
const signedAmount: Codec<string> = codec((value, reading) => {
  if (typeof value === 'string' && value.length < 64 && /^-?\d+(\.\d+)?$/.test(value)) return value
  return refuseAt(reading, 'InvalidAmount', 'MONEY-1', { problem: 'grammar', given: givenText(value), currency: reading.currency })
}, (value) => value)

const decimals: Codec<number> = codec((value, reading) => {
  const read = count.read(value, reading)
  if (read === undefined || read <= MAX_DECIMALS) return read
  return refuseAt(reading, 'OutOfRange', 'MONEY-1', { given: String(read), range: `0..${MAX_DECIMALS}` })
}, (value) => value)

const journalCodec = record({
  account: name,
  currency: name,
  decimals,
  accounts: list(record({ account: text, type: choice<AccountType>('asset', 'liability', 'income', 'expense') }), MOST_POSTINGS, 'mayBeEmpty'),
  transactions: list(
    record({ seq: count, id: operationId, on: day, description: text, postings: list(record({ account: text, amount: signedAmount }), MOST_POSTINGS) }),
    MOST_LINES,
    'mayBeEmpty'
  )
})

const many = list(journalCodec, MOST_JOURNALS, 'mayBeEmpty')

const journalsCodec: Codec<readonly ReadJournal[]> = codec((value, reading) => {
  if (Array.isArray(value)) return many.read(value, reading)
  const one = journalCodec.read(value, reading)
  return one && [one]
}, (journals, digits) => many.write(journals, digits))

/** A journal after reading: days are numbers. */
export type ReadJournal = Decoded<typeof journalCodec>

/** A transaction of it. */
export type ReadTransaction = ReadJournal['transactions'][number]

/** The text of journals: each is read as any input is, since what a file of books lacks is found late. (LEDGER-1) */
export function textOf(journals: Journals, write: (journals: readonly ReadJournal[]) => string): Outcome<string> {
  const read = decode(journalsCodec, journals, '', 0)
  return read.errors === undefined ? accept(write(read.value)) : refuse(read.errors, read.total)
}
