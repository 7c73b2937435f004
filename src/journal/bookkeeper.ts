import type { Book } from '../kernel/book.js'
import type { Fact } from '../kernel/state.js'
import type { Minor } from '../money/minor.js'
import type { Accounts } from './accounts.js'
import type { Draft } from './draft.js'
import { postApplied, postStanding } from './postStanding.js'
import { begun, type Standing } from './standing.js'

/** The books while a ledger's facts are posted to them, in the order of their days. */
export class Bookkeeper {
  /** Every document so far, by id. */
  private readonly standings = new Map<string, Standing>()

  constructor(private readonly book: Book, private readonly accounts: Accounts) {}

  /** Posts what a fact changes: the difference between what a document did to the books and what it does now. */
  post(fact: Fact, draft: Draft): void {
    switch (fact.fact) {
      case 'invoice':
      case 'credit':
      case 'payment':
      case 'refund':
        return this.become(undefined, begun(fact), draft)
      case 'allocation':
        return this.apply(this.book.sources.at(fact.source).of.id, fact.amount, draft)
      case 'became':
        return this.change(fact.document, { state: fact.state }, draft)
      case 'opened':
      case 'cancelled':
      case 'capped':
      case 'kept':
    }
  }

  private become(before: Standing | undefined, after: Standing, draft: Draft): void {
    if (before !== undefined) postStanding(this.book, this.accounts, before, draft.credit)
    postStanding(this.book, this.accounts, after, draft.debit)
    this.standings.set(after.fact.id, after)
  }

  private change(id: string, changed: Partial<Standing>, draft: Draft): void {
    const before = this.standings.get(id)
    if (before !== undefined) this.become(before, { ...before, ...changed }, draft)
  }

  /** The same difference as any change, without a walk over the items of what is applied. */
  private apply(id: string, amount: Minor, draft: Draft): void {
    const before = this.standings.get(id)
    if (before === undefined) return
    postApplied(this.accounts, before, amount, draft.debit)
    this.standings.set(id, { ...before, applied: before.applied + amount })
  }
}
