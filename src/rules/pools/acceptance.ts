import type { DayNumber } from '../../calendar/dayNumber.js'
import { Book } from '../../kernel/book.js'
import { findPool } from '../../kernel/findDocument.js'
import type { Operation } from '../../kernel/perform.js'
import { postFact } from '../../kernel/postFact.js'
import { rebuild } from '../../kernel/rebuild.js'
import type { State } from '../../kernel/state.js'
import { amount } from '../../model/codec/amounts.js'
import { optional, type Decoded } from '../../model/codec/codec.js'
import { request } from '../../model/codec/common.js'
import { day } from '../../model/codec/days.js'
import { documentId } from '../../model/codec/ids.js'
import { list } from '../../model/codec/list.js'
import { choice, name } from '../../model/codec/texts.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { PoolFact, PoolKind } from '../../model/facts/poolFact.js'
import type { Minor } from '../../money/minor.js'
import { holderKnown, issue, poolMethodPays } from './issue.js'
import { expired, poolExists, poolNotTooEarly, type Pool } from './poolRules.js'

interface Card {
  readonly on: DayNumber
  readonly card: string
}

function cardExists(book: Book, { card }: Card): BillingError | undefined {
  const error = poolExists(book, { pool: card })
  return error && { ...error, path: 'card' }
}

/** What was set up for one account, a scholarship or a prepayment, stays there. (POOL-3, POOL-4) */
function isGiftCard(book: Book, { card }: Card): BillingError | undefined {
  const { kind } = (findPool(book, card) as Pool).of.fact
  return kind === 'giftCard' ? undefined : { _tag: 'UnknownChoice', rule: 'POOL-3', kind: 'input', path: 'card', given: kind, choices: ['giftCard'] }
}

function cardUsable(book: Book, { on, card }: Card): BillingError | undefined {
  return expired(book, on, findPool(book, card) as Pool, 'POOL-1', 'card') ?? poolNotTooEarly(book, { on, pool: card })
}

const passing = request({ card: documentId, to: name })

/** The card's value leaves the ledger in which it was sold. (POOL-3) */
export const passGiftCardOn: Operation<Decoded<typeof passing>> = {
  name: 'passGiftCardOn',
  codec: passing,
  rules: [[cardExists], [isGiftCard, cardUsable]],
  post: (book, { on, card, to }) => {
    const { left } = findPool(book, card) as Pool
    const removed = left === 0 ? undefined : left
    postFact(book, { fact: 'poolChanged', pool: card, added: undefined, removed, expires: undefined, reason: undefined, account: to }, on)
  }
}

const taking = request({
  account: name,
  kind: choice<PoolKind>('giftCard', 'prepayment', 'scholarship'),
  amount,
  method: name,
  expires: optional(day),
  holder: optional(name),
  tags: optional(list(name, 100)),
  funder: optional(name),
  reference: optional(name)
})

/** The value is in the holder's ledger, as a pool of its own. (POOL-3) */
export const takeGiftCard: Operation<Decoded<typeof taking>> = {
  name: 'acceptGiftCard',
  codec: taking,
  rules: [[poolMethodPays, holderKnown]],
  post: (book, asked) => issue(book, { ...asked, sold: undefined })
}

/** What an operation took out of a pool, and the pool as it was then, whatever became of it since. */
export function passedOn(state: State, id: string, card: string): { readonly fact: PoolFact; readonly amount: Minor } {
  const { entries } = state
  const seq = state.ids.seqOf(id)
  const book = seq === entries.length ? new Book(state) : rebuild(state, seq)
  let passed = 0
  for (const fact of entries.at(seq - 1).facts) if (fact.fact === 'poolChanged') passed += fact.removed ?? 0
  return { fact: (findPool(book, card) as Pool).of.fact, amount: passed }
}
