import { optional, type Codec, type Decoded } from '../../model/codec/codec.js'
import { list } from '../../model/codec/list.js'
import { record } from '../../model/codec/record.js'
import { textOr } from '../../model/codec/tagged.js'
import { choice, flag } from '../../model/codec/texts.js'

/**
 * What tells two open items apart, the first to be paid named: those that were named, in that order (`named`); those
 * due by the day before the others (`due`); the earlier due day or invoice day; the policy's day (`oldest`); the
 * larger or smaller open amount.
 */
export type ItemRank = 'named' | 'due' | 'dueDay' | 'invoiceDay' | 'oldest' | 'largest' | 'smallest'

/** How money finds open items, as data. (RECONCILE-6) */
export interface Strategy {
  /** What decides, the first that tells two items apart; items that nothing tells apart have one rank. */
  readonly order: readonly ItemRank[]
  /** Items of one rank are paid as they were recorded, or share in proportion to what they have open. (MONEY-5) */
  readonly ties: 'asRecorded' | 'proportional'
  /** A set of invoices whose open amounts are exactly what a payment has left is paid before anything else. */
  readonly exactSumFirst?: boolean | undefined
}

/** The strategies that have a name. */
export type StrategyName =
  | 'oldestFirst'
  | 'dueFirst'
  | 'largestFirst'
  | 'smallestFirst'
  | 'proportional'
  | 'exactSumFirst'
  | 'quebec1572'
  | 'france1342-10'
  | 'germany366'

const rank = choice<ItemRank>('named', 'due', 'dueDay', 'invoiceDay', 'oldest', 'largest', 'smallest')

const shape = record({
  order: list(rank, 7, 'mayBeEmpty'),
  ties: choice<Strategy['ties']>('asRecorded', 'proportional'),
  exactSumFirst: optional(flag)
})

/** {@link Strategy} after decoding. */
export type StrategyRequest = Decoded<typeof shape>

/** The default, and what `reconcileOldestFirst` is. (RECONCILE-3) */
const OLDEST_FIRST: StrategyRequest = { order: ['named', 'oldest'], ties: 'asRecorded', exactSumFirst: false }

const named: ReadonlyMap<StrategyName, StrategyRequest> = /* @__PURE__ */ new Map<StrategyName, StrategyRequest>([
  ['oldestFirst', OLDEST_FIRST],
  ['dueFirst', { order: ['named', 'dueDay', 'invoiceDay'], ties: 'asRecorded', exactSumFirst: false }],
  ['largestFirst', { order: ['named', 'largest', 'oldest'], ties: 'asRecorded', exactSumFirst: false }],
  ['smallestFirst', { order: ['named', 'smallest', 'oldest'], ties: 'asRecorded', exactSumFirst: false }],
  ['proportional', { order: ['named'], ties: 'proportional', exactSumFirst: false }],
  ['exactSumFirst', { order: ['named', 'oldest'], ties: 'asRecorded', exactSumFirst: true }],
  // A debtor may not choose a debt to come before one that is due (CCQ 1569); the oldest is the first that fell due.
  ['quebec1572', { order: ['due', 'named', 'dueDay'], ties: 'proportional', exactSumFirst: false }],
  ['france1342-10', { order: ['named', 'due', 'invoiceDay'], ties: 'proportional', exactSumFirst: false }],
  ['germany366', { order: ['named', 'due', 'invoiceDay'], ties: 'proportional', exactSumFirst: false }]
])

/** Reads a strategy's name, or one as data. */
export const strategy: Codec<StrategyName | StrategyRequest> = /* @__PURE__ */ textOr(
  choice<StrategyName>(
    'oldestFirst', 'dueFirst', 'largestFirst', 'smallestFirst', 'proportional', 'exactSumFirst', 'quebec1572', 'france1342-10', 'germany366'
  ),
  shape
)

/** The strategy of a name. Where `named` has no place of its own, who is named goes first. */
export function strategyOf(asked: StrategyName | StrategyRequest): StrategyRequest {
  if (typeof asked === 'string') return named.get(asked) ?? OLDEST_FIRST
  return asked.order.includes('named') ? asked : { ...asked, order: ['named', ...asked.order] }
}
