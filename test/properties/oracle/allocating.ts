import { least, total } from './exact.js'
import { demand, type Model } from './model.js'
import { byDay, cover, matchInOrder, oldestFirst, takeOff } from './moving.js'
import { demandRoom, positiveOrNone } from './recordPayment.js'
import { isSettled, isThere, isUnderWay, put, sources, unapplied } from './standing.js'
import { chargesOf, isHeld, payablesOf, sourceNamed } from './targets.js'

// APPLY-2, APPLY-5, APPLY-6 and RECONCILE-1 to RECONCILE-3.

export function allocate(model: Model, { on, source: id, amount: text, to }: any): void {
  const source = sourceNamed(model, id)
  const over = payablesOf(model, to)
  demand(isSettled(model, source) || isUnderWay(model, source), 'failed')
  demand(isThere(model, source, on), 'the source is younger')
  const stated = positiveOrNone(text, model.decimals)
  const most = demandRoom(model, isSettled(model, source), to, stated)
  demand((stated ?? 1n) <= unapplied(model, source), 'more than is unapplied')
  cover(model, source, over, stated ?? least(unapplied(model, source), most), on)
}

export function deallocate(model: Model, { on, source: id, from, amount: text }: any): void {
  const source = sourceNamed(model, id)
  demand(isThere(model, source, on) && chargesOf(model, from).every((charge) => charge.on <= on), 'one of the two is younger')
  const free = chargesOf(model, from)
    .filter((charge) => !isHeld(source, charge))
    .map((charge) => ({ charge, amount: put(model, source.id, charge.key) }))
    .filter(({ amount }) => amount > 0n)
  const there = total(free.map(({ amount }) => amount))
  const stated = positiveOrNone(text, model.decimals)
  demand(there > 0n && (stated ?? there) <= there, 'more than is there')
  let left = stated ?? there
  for (const { charge, amount } of [...free].reverse()) {
    const part = least(left, amount)
    if (part > 0n) takeOff(model, source, charge, part, on)
    left -= part
  }
}

export function reconcileOldestFirst(model: Model, { on, sources: named }: any): void {
  const kinds = named ?? model.policy.reconcileSources
  const usable = sources(model).filter(
    (source) => source.on <= on && isSettled(model, source) && (kinds === 'paymentsAndCredits' || source.kind === 'payment')
  )
  matchInOrder(model, byDay(usable, (source) => source.on), oldestFirst(model, on), on)
}
