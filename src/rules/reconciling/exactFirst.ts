import type { Book } from '../../kernel/book.js'
import type { Minor } from '../../money/minor.js'
import { BOUNDS, exactSet, type Budget } from './exactSet.js'
import { roomOf } from './itemOrder.js'

/** Sources and charges in the order they meet. */
export interface Meeting {
  readonly sources: Int32Array
  readonly charges: Int32Array
  /** How many charges are met exactly; the others follow the order. */
  readonly exact: number
}

/** Tries of one operation: a long list of payments ends all the same. */
const MOST_TRIES = 2_000_000

interface OpenInvoice {
  readonly charges: number[]
  room: Minor
}

/**
 * Puts first what fits exactly: each source, oldest first, beside a set of invoices whose open amounts are what it has
 * left. Both sides end together, so that what comes after meets as if nothing had been before. (RECONCILE-6)
 */
export function exactFirst(book: Book, sources: Int32Array, charges: Int32Array): Meeting {
  const open = new Set(invoicesOf(book, charges))
  const [metSources, metCharges]: [number[], number[]] = [[], []]
  const rest: number[] = []
  let left = MOST_TRIES
  for (const source of sources) {
    const budget: Budget = { tries: Math.min(BOUNDS.tries, left) }
    left -= budget.tries
    const set = exactInvoices(open, book.sources.at(source).unapplied, budget)
    left += budget.tries
    ;(set === undefined ? rest : metSources).push(source)
    for (const invoice of set ?? []) {
      metCharges.push(...invoice.charges)
      open.delete(invoice)
    }
  }
  const met = new Set(metCharges)
  return {
    sources: Int32Array.from([...metSources, ...rest]),
    charges: Int32Array.from([...metCharges, ...charges.filter((charge) => !met.has(charge))]),
    exact: metCharges.length
  }
}

function exactInvoices(open: ReadonlySet<OpenInvoice>, wanted: Minor, budget: Budget): readonly OpenInvoice[] | undefined {
  const candidates: OpenInvoice[] = []
  for (const invoice of open) {
    if (candidates.length === BOUNDS.candidates) break
    candidates.push(invoice)
  }
  return exactSet(candidates.map(({ room }) => room), wanted, budget)?.map((place) => candidates[place] as OpenInvoice)
}

/** Invoices in the order of their first item. */
function invoicesOf(book: Book, charges: Int32Array): Iterable<OpenInvoice> {
  const invoices = new Map<object, OpenInvoice>()
  for (const charge of charges) {
    const { document } = book.charges.at(charge)
    const invoice = invoices.get(document) ?? { charges: [], room: 0 }
    invoice.charges.push(charge)
    invoice.room += roomOf(book, charge)
    invoices.set(document, invoice)
  }
  return invoices.values()
}
