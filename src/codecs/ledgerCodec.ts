import * as t from 'io-ts'
import { stateOf } from '../kernel/ledgerValue.js'
import type { Ledger, StoredLedger } from '../model/ledger.js'
import type { Policy } from '../model/policy/policy.js'
import { restoreLedger } from '../queries/restoreLedger.js'
import { failed } from './validation.js'

/**
 * An io-ts codec between a ledger and its stored form: decoding is {@link restoreLedger}, with every check, encoding
 * gives plain JSON. For hosts that compose codecs of their own. (LEDGER-6)
 *
 * @example
 * ```ts
 * import { creditHeldUntilUsed, openLedger, orThrow } from 'billing-rules'
 * import { ledgerCodec } from 'billing-rules/codecs'
 *
 * const policy = creditHeldUntilUsed
 * const ledger = orThrow(openLedger({ id: 'open', on: '2026-09-01', account: 'a', currency: 'CAD', policy }))
 * const codec = ledgerCodec([policy])
 * const decoded = codec.decode(codec.encode(ledger))
 * console.log(decoded._tag) // => Right
 * ```
 */
export function ledgerCodec(policies: readonly Policy[]): t.Type<Ledger, StoredLedger, unknown> {
  return new t.Type<Ledger, StoredLedger, unknown>(
    'Ledger',
    (value): value is Ledger => stateOf(value) !== undefined,
    (value, context) => {
      const restored = restoreLedger(value, policies)
      return restored._tag === 'Right' ? restored : failed(value, context, restored.left)
    },
    (ledger) => ledger.toJSON()
  )
}
