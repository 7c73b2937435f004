import { Book } from '../kernel/book.js'
import { decode } from '../kernel/decode.js'
import { emptyState } from '../kernel/emptyState.js'
import { ledgerOf } from '../kernel/ledgerValue.js'
import { accept, refuse } from '../kernel/outcomes.js'
import { postFact } from '../kernel/postFact.js'
import { codec, optional, type Codec, type Decoded } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { givenText } from '../model/codec/describeValue.js'
import { list } from '../model/codec/list.js'
import { policyCodec } from '../model/codec/policyCodec.js'
import { record } from '../model/codec/record.js'
import { refuseAt } from '../model/codec/reading.js'
import { count, name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import { MOST_PEOPLE, type OpenedFact } from '../model/facts/openedFact.js'
import type { Outcome } from '../model/outcome.js'
import type { Policy } from '../model/policy/policy.js'
import { MAX_DECIMALS, type Currency } from '../money/currency.js'
import { findCurrency } from '../money/findCurrency.js'

/** What {@link openLedger} takes. */
export interface OpenLedgerInput extends CommonInput {
  /** The account's id, as the host knows it. */
  readonly account: string
  /** An ISO 4217 code, or a currency of the host's own with its decimals (0 to 8). */
  readonly currency: string | Currency
  /** The policy: a preset, or one made from it. */
  readonly policy: Policy
  /** Who owns the account. */
  readonly owner?: string | undefined
  /** The people on the account; where they are listed, items can be for nobody else. (LEDGER-4) */
  readonly people?: readonly string[] | undefined
}

const ownCurrency = record({ code: name, decimals: count })

const currency: Codec<Currency> = codec((value, reading) => {
  const known = typeof value === 'string' ? findCurrency(value) : ownCurrency.read(value, reading)
  if (known !== undefined && known.decimals <= MAX_DECIMALS) return known
  if (typeof value !== 'string' && known === undefined) return undefined
  return refuseAt(reading, 'UnknownCurrency', 'MONEY-1', { given: givenText(value) })
}, ({ code, decimals }) => ({ code, decimals }))

/** Reads {@link OpenLedgerInput}. */
export const openLedgerCodec = request({
  account: name,
  currency,
  policy: policyCodec,
  owner: optional(name),
  people: optional(list(name, MOST_PEOPLE, 'mayBeEmpty'))
})

/**
 * Opens the ledger of one client account in one currency, under a policy. (LEDGER-4, LEDGER-8)
 *
 * Errors: the input errors, `UnknownCurrency`, `InvalidPolicy`.
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow } from 'billing-rules'
 *
 * const ledger = orThrow(
 *   openLedger({ id: 'open', on: '2026-09-01', account: 'family-17', currency: 'CAD', policy: creditHeldUntilUsed })
 * )
 * console.log(ledger.account, ledger.currency, ledger.entries.length) // => family-17 CAD 1
 * ```
 */
export function openLedger(input: OpenLedgerInput): Outcome {
  const read = decode(openLedgerCodec, input, '', 0)
  if (read.errors !== undefined) return refuse(read.errors, read.total)
  const request = read.value
  const opened = openedOf(request)
  const book = new Book(emptyState(opened, new Map([[opened.policy, request.policy]])))
  postFact(book, opened, request.on)
  book.enter(request.id, request.on, 'openLedger', { input: request, codec: openLedgerCodec as Codec<never> })
  return accept(ledgerOf(book.close()))
}

function openedOf(request: Decoded<typeof openLedgerCodec>): OpenedFact {
  const { account, owner, people, policy } = request
  const { code, decimals } = request.currency
  return { fact: 'opened', account, currency: code, decimals, policy: policy.policy.name, owner, people }
}
