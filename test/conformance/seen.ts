import * as billing from 'billing-rules'
import { balances, changes, orThrow, statement, suggestedRefund, viewCredit, viewInvoice, viewPayment, viewRefund, type Ledger } from 'billing-rules'
import { journal } from 'billing-rules/journal'
import type { ConformanceCase, Fields } from './conformanceCase.js'
import type { Played } from './play.js'

/** What a played case shows, of everything that its `expect` asks about, in the form of `expect`. */
export function seen({ on, expect }: ConformanceCase, { before, after, refusal }: Played): Fields {
  const figures = (asked: Fields): unknown => ({ ...orThrow(balances(after, { on: (asked['on'] as string | undefined) ?? on })), on: asked['on'] })
  const { suggestion, statement: page } = expect
  return {
    balances: Array.isArray(expect.balances) ? expect.balances.map(figures) : figures((expect.balances ?? {}) as Fields),
    invoices: byId(expect.invoices, (id) => invoiceSeen(after, id)),
    sources: byId(expect.sources, (id) => sourceSeen(after, id)),
    refunds: byId(expect.refunds, (id) => orThrow(viewRefund(after, { id }))),
    suggestion: suggestion && { ...orThrow(suggestedRefund(after, { on, ...suggestion.of } as never)), of: suggestion.of },
    changes: expect.changes && orThrow(changes(before, after)),
    statement: page && { ...page, ...orThrow(statement(after, page.from === undefined ? { to: page.to } : { to: page.to, from: page.from })) },
    queries: expect.queries?.map(({ ask, of }) => ({ ask, of, answer: orThrow((queries[ask] as Query)(after, of)) })),
    journal: expect.journal && linesSeen(after),
    error: refusal
  }
}

type Query = (ledger: Ledger, input: Fields) => billing.Outcome<unknown>
const queries = billing as unknown as Record<string, Query>

/** The books, one line a posting. */
function linesSeen(ledger: Ledger): readonly string[] {
  return orThrow(journal(ledger)).transactions.flatMap(({ on, id, postings }) => postings.map(({ account, amount }) => `${on} ${id} ${account} ${amount}`))
}

function byId(asked: Readonly<Record<string, unknown>> | undefined, look: (id: string) => unknown): unknown {
  return asked && Object.fromEntries(Object.keys(asked).map((id) => [id, look(id)]))
}

function invoiceSeen(ledger: Ledger, id: string): unknown {
  const view = orThrow(viewInvoice(ledger, { id }))
  return { ...view, items: Object.fromEntries(view.items.map((item) => [item.item, item])) }
}

function sourceSeen(ledger: Ledger, id: string): unknown {
  const credit = viewCredit(ledger, { id })
  return credit._tag === 'Right' ? credit.right : orThrow(viewPayment(ledger, { id }))
}
