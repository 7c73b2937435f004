import type { Book } from '../../kernel/book.js'
import type { Source } from '../../kernel/state.js'

/** Sources that follow one another and may pay the same charges. */
export interface Run {
  readonly key: string
  readonly of: Source
  readonly sources: Int32Array
}

/** Sources in their order, cut where what they may pay changes. (CREDIT-7, CREDIT-8) */
export function runsOf(book: Book, sources: Int32Array, sold: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = []
  let start = 0
  for (let at = 1; at <= sources.length; at += 1) {
    const { of } = book.sources.at(sources[start] as number)
    const key = payableKey(of, sold)
    if (at < sources.length && payableKey(book.sources.at(sources[at] as number).of, sold) === key) continue
    runs.push({ key, of, sources: sources.subarray(start, at) })
    start = at
  }
  return runs
}

/** Sources of one key may pay the same charges; the memo of an item that sells stored value may cover that item too. */
function payableKey({ id, fact }: Source, sold: ReadonlySet<string>): string {
  if (fact.fact === 'payment') return 'payment'
  return fact.items !== undefined && sold.has(fact.invoice ?? '') ? id : `for ${JSON.stringify(fact.earmark ?? {})}`
}

/** The invoices that sell stored value among charges. (CREDIT-8) */
export function soldFor(book: Book, charges: Int32Array): ReadonlySet<string> {
  const sold = new Set<string>()
  for (const number of charges) {
    const { item, document } = book.charges.at(number).of
    if (item?.storedValue !== undefined) sold.add(document.id)
  }
  return sold
}
