import type { Book } from '../kernel/book.js'
import type { Fact } from '../kernel/state.js'
import type { AmendedFact } from '../model/facts/amendedFact.js'
import type { Minor } from '../money/minor.js'
import type { Accounts } from './accounts.js'
import type { Draft } from './draft.js'
import { postApplied, postStanding } from './postStanding.js'
import { standingOf, type BookedFact, type Standing } from './standing.js'

/** The books while a ledger's facts are posted to them, in the order of their days. */
export class Bookkeeper {
  private readonly standings = new Map<string, Standing>()

  constructor(private readonly book: Book, private readonly accounts: Accounts) {}

  /** Posts what a fact changes: the difference between what a document did to the books and what it does now. */
  post(fact: Fact, draft: Draft): void {
    switch (fact.fact) {
      case 'invoice':
      case 'credit':
      case 'payment':
      case 'refund':
      case 'pool':
        return this.begin(fact, draft)
      case 'allocation':
        return this.apply(this.book.sources.at(fact.source).of.id, fact.amount, draft)
      case 'became':
        return this.change(fact.document, () => ({ state: fact.state }), draft)
      case 'chargedBack':
        return this.change(fact.payment, ({ chargedBack }) => ({ chargedBack: chargedBack + fact.amount }), draft)
      case 'chargeBackWon':
        return this.change(fact.payment, ({ chargedBack }) => ({ chargedBack: chargedBack - fact.amount }), draft)
      case 'amended':
        return this.change(fact.document, (before) => ({ fact: amended(before.fact, fact) }), draft)
      case 'poolChanged':
        return this.change(fact.pool, (before) => ({ fact: holding(before.fact, (fact.added ?? 0) - (fact.removed ?? 0)) }), draft)
      default:
    }
  }

  private begin(fact: BookedFact, draft: Draft): void {
    const standing = standingOf(fact)
    postStanding(this.book, this.accounts, standing, draft.debit)
    this.standings.set(fact.id, standing)
  }

  private change(id: string, changed: (before: Standing) => Partial<Standing>, draft: Draft): void {
    const before = this.standings.get(id)
    if (before === undefined) return
    const after = { ...before, ...changed(before) }
    postStanding(this.book, this.accounts, before, draft.credit)
    postStanding(this.book, this.accounts, after, draft.debit)
    this.standings.set(id, after)
  }

  /** The same difference as any change, without a walk over the items of what is applied. */
  private apply(id: string, amount: Minor, draft: Draft): void {
    const before = this.standings.get(id)
    if (before === undefined) return
    postApplied(this.accounts, before, amount, draft.debit)
    this.standings.set(id, { ...before, applied: before.applied + amount })
  }
}

/** A credit or payment with what was amended of it. (CREDIT-10, SCHEDULE-3) */
function amended(fact: BookedFact, { amount, type, ledgerCode, method, channel }: AmendedFact): BookedFact {
  if (fact.fact === 'credit') return { ...fact, amount: amount ?? fact.amount, type: type ?? fact.type, ledgerCode: ledgerCode === undefined ? fact.ledgerCode : (ledgerCode ?? undefined) }
  if (fact.fact !== 'payment') return fact
  return { ...fact, amount: amount ?? fact.amount, method: method ?? fact.method, channel: channel ?? fact.channel }
}

/** A pool with more or less in it. (POOL-1) */
function holding(fact: BookedFact, more: Minor): BookedFact {
  return fact.fact === 'pool' ? { ...fact, amount: fact.amount + more } : fact
}
