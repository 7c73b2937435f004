import { cancelAndCredit, channelOf } from './cancelItems.js'
import { least } from './exact.js'
import { demand, type Model, type Source } from './model.js'
import { byDay, putOn, replace } from './moving.js'
import { invoiceFrom } from './recordInvoice.js'
import { isSettled, isUnderWay, lastOfSource, open, put, room, sources, sourcesOn, type Charge } from './standing.js'
import { chargesOf, isHeld } from './targets.js'

/** One item is cancelled with its full credit, and what had paid it moves to the one that takes its place (CANCEL-6). */
export function replaceItem(model: Model, { id, on, invoice, item, quantity, with: next, due, fee, type }: any): void {
  const [old] = chargesOf(model, { invoice, item }) as readonly [Charge]
  const before = sourcesOn(model, old.key)
  for (const { source } of before) demand(on >= lastOfSource(model, source), 'before what pays it changed')
  const items = [{ item, ...(quantity === undefined ? {} : { quantity }) }]
  const { credit, available } = cancelAndCredit(model, { id, on, invoice, items, credit: 'full', type, fee })
  model.documents.push(invoiceFrom(model, { on, due, items: [next] }, `${id}/invoice`))
  if (credit === undefined) return
  const [charge] = chargesOf(model, { invoice: `${id}/invoice` }) as readonly [Charge]
  let left = available
  for (const source of inOrder(model)) {
    const part = least(left, isHeld(source, old) ? 0n : put(model, source.id, old.key), open(model, charge))
    if (part <= 0n) continue
    replace(model, source, credit, old, part, on)
    putOn(model, source, charge, part, on)
    left -= part
  }
  for (const { source, amount } of before) follow(model, source, amount - put(model, source.id, old.key), charge, on)
}

/** What was planned for the old item and gave way goes to the new one, as far as that has room. */
function follow(model: Model, source: Source, gone: bigint, charge: Charge, on: string): void {
  if (!isUnderWay(model, source)) return
  const part = least(gone, room(model, false, charge))
  if (part <= 0n) return
  putOn(model, source, charge, part, on)
}

/** Online, then offline, then credit; of each the oldest first. */
function inOrder(model: Model): readonly Source[] {
  const rank = (source: Source): number => (source.kind === 'credit' ? 2 : channelOf(model, source) === 'online' ? 0 : 1)
  return byDay(sources(model).filter((source) => isSettled(model, source)), (source) => `${rank(source)} ${source.on}`)
}

