import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Decimal } from 'decimal.js'
import type { MapAccount } from './mapAccount.js'
import type { Match, OpenItem, OpenSource } from './reconcileLoops.js'

/** The yardstick that several projects share, beside this one where somebody keeps it. */
export interface SharedYardstick {
  readonly MapAccount: new () => MapAccount
  readonly reconcileLoop: (items: readonly OpenItem<number>[], sources: readonly OpenSource<number>[]) => Match<number>[]
  readonly reconcileDecimal: (
    items: readonly OpenItem<Decimal>[],
    sources: readonly OpenSource<Decimal>[],
    decimal: typeof Decimal
  ) => Match<Decimal>[]
}

const place = fileURLToPath(new URL('../../../../shared/bench/baselines.mjs', import.meta.url))

/** The shared yardstick, or nothing where this project stands alone. */
export async function sharedYardstick(): Promise<SharedYardstick | undefined> {
  return existsSync(place) ? ((await import(/* @vite-ignore */ place)) as SharedYardstick) : undefined
}
