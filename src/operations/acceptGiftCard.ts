import { decode } from '../kernel/decode.js'
import { stateOf } from '../kernel/ledgerValue.js'
import { accept, notALedger, refuse } from '../kernel/outcomes.js'
import { perform } from '../kernel/perform.js'
import type { State } from '../kernel/state.js'
import { optional } from '../model/codec/codec.js'
import { request } from '../model/codec/common.js'
import { typeName } from '../model/codec/describeValue.js'
import { documentId } from '../model/codec/ids.js'
import { name } from '../model/codec/texts.js'
import type { CommonInput } from '../model/common.js'
import { poolFact } from '../model/facts/poolFact.js'
import type { JsonObject } from '../model/json.js'
import type { Ledger } from '../model/ledger.js'
import type { Outcome } from '../model/outcome.js'
import { passedOn, passGiftCardOn, takeGiftCard } from '../rules/pools/acceptance.js'

/** What {@link acceptGiftCard} takes; `expect` is about the ledger that the card comes from. */
export interface AcceptGiftCardInput extends CommonInput {
  /** The card's id in the ledger that it comes from. */
  readonly card: string
  /** The person it is for in the account that accepts it; the account when absent. */
  readonly holder?: string | undefined
}

/** The two ledgers of a card that was accepted. */
export interface AcceptedGiftCard {
  /** The ledger that it came from: nothing is left on it there. */
  readonly from: Ledger
  /** The ledger that has it now, as a pool under the operation's id. */
  readonly to: Ledger
}

/** Reads {@link AcceptGiftCardInput}. */
export const acceptGiftCardCodec = request({ card: documentId, holder: optional(name) })

/**
 * Accepts a gift card in the ledger of who holds it, where it was sold in another: what is still on it leaves the one
 * and is in the other, with its last day, method, tags and number. Within one account nothing has to be accepted, and
 * both come back as they are. (POOL-3)
 *
 * It is safe to repeat, also when only the first ledger was stored: the second is completed with what was recorded.
 * A purchase is refunded up to what is on the card where it was sold, so that is nothing once it is accepted.
 *
 * Errors: the input errors, `UnknownChoice` for another currency, `DocumentNotFound`, then `UnknownChoice` for what is
 * no gift card, `PoolExpired`, `DayTooEarly`;
 * then of the second ledger `UnknownChoice`, `PersonNotOnAccount`.
 *
 * @example
 * ```ts
 * import { acceptGiftCard, creditHeldUntilUsed, issuePool, openLedger, orThrow, viewPool } from 'billing-rules'
 *
 * const on = '2026-09-01'
 * const opened = (account: string) => orThrow(openLedger({ id: 'open', on, account, currency: 'CAD', policy: creditHeldUntilUsed }))
 * const card = { kind: 'giftCard', amount: '50.00', method: 'giftCard' } as const
 * const buyer = orThrow(issuePool(opened('buyer'), { id: 'GC-1', on, ...card }))
 * const { from, to } = orThrow(acceptGiftCard(buyer, opened('holder'), { id: 'ACC-1', on, card: 'GC-1' }))
 * console.log(orThrow(viewPool(from, { id: 'GC-1' })).left, orThrow(viewPool(to, { id: 'ACC-1' })).left) // => 0.00 50.00
 * ```
 */
export function acceptGiftCard(from: Ledger, to: Ledger, input: AcceptGiftCardInput): Outcome<AcceptedGiftCard> {
  const [sender, receiver] = [stateOf(from), stateOf(to)]
  if (sender === undefined) return notALedger(typeName(from))
  if (receiver === undefined) return notALedger(typeName(to))
  const { currency, decimals, account } = sender.opened
  const read = decode(acceptGiftCardCodec, input, currency, decimals)
  if (read.errors !== undefined) return refuse(read.errors, read.total)
  if (receiver.opened.currency !== currency || receiver.opened.decimals !== decimals) {
    const choices = [receiver.opened.currency]
    return refuse([{ _tag: 'UnknownChoice', rule: 'POOL-3', kind: 'input', path: 'currency', given: currency, choices }])
  }
  if (account === receiver.opened.account) return accept({ from, to })
  const { card, holder, ...common } = acceptGiftCardCodec.write(read.value, decimals) as JsonObject & { readonly card: string }
  const passed = perform(passGiftCardOn, from, { ...common, card, to: receiver.opened.account })
  if (passed._tag === 'Left') return passed
  const { expect: _expect, ...rest } = common
  const taken = perform(takeGiftCard, to, { ...rest, ...cardOf(stateOf(passed.right) as State, read.value.id, card), account, ...(holder === undefined ? {} : { holder }) })
  return taken._tag === 'Left' ? taken : accept({ from: passed.right, to: taken.right })
}

/** What is passed on of a card, as the other ledger reads it. */
function cardOf(state: State, id: string, card: string): JsonObject {
  const { fact, amount } = passedOn(state, id, card)
  const whole = poolFact.write({ ...fact, amount }, state.opened.decimals) as JsonObject
  const { fact: _fact, id: _id, on: _on, holder: _holder, sold: _sold, account: _account, ...kept } = whole
  return kept
}
