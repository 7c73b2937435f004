import type { Minor } from '../money/minor.js'

/** Takes a debit (positive) or credit (negative) to an account. */
export type Post = (account: string, amount: Minor) => void

/** The postings of a transaction while it is made: each account once. */
export class Draft {
  private readonly amounts = new Map<string, Minor>()

  /** Adds to an account. */
  readonly debit: Post = (account, amount) => {
    this.amounts.set(account, (this.amounts.get(account) ?? 0) + amount)
  }

  /** Takes from an account: what a document no longer does to the books. */
  readonly credit: Post = (account, amount) => this.debit(account, -amount)

  /** What is left to post: debits, then credits. */
  postings(): readonly (readonly [account: string, amount: Minor])[] {
    const moved = [...this.amounts].filter(([, amount]) => amount !== 0)
    return [...moved.filter(([, amount]) => amount > 0), ...moved.filter(([, amount]) => amount < 0)]
  }
}
