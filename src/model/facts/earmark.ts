import { optional, type Codec } from '../codec/codec.js'
import { list } from '../codec/list.js'
import { record } from '../codec/record.js'
import { name } from '../codec/texts.js'

/** Whom or what a credit is kept for. (CREDIT-7) */
export interface StoredEarmark {
  /** Items for one of these people only. */
  readonly people?: readonly string[]
  /** Items that bear one of these tags only. */
  readonly tags?: readonly string[]
}

/** Reads and writes {@link StoredEarmark}. */
export const earmark: Codec<Earmark> = record({ people: optional(list(name, 100)), tags: optional(list(name, 100)) })

/** {@link StoredEarmark} as the kernel holds it. */
export interface Earmark {
  readonly people: readonly string[] | undefined
  readonly tags: readonly string[] | undefined
}
