import { least, total } from './exact.js'
import { demand, type Model, type Payment } from './model.js'
import { demandMayLeave, leaveAll, type Place } from './leaving.js'
import { putOn } from './moving.js'
import { paymentIn } from './payments.js'
import { positiveOrNone } from './recordPayment.js'
import { chargedBack, chargesUnder, open, payable, sinceWhen, unapplied } from './standing.js'

// PAYMENT-6: what a bank takes of a payment, and what it gives back.

export function chargeBack(model: Model, { on, payment: id, amount: text }: any): void {
  const payment = paymentIn(model, id, 'settled')
  const most = payment.amount - chargedBack(model, id)
  const amount = positiveOrNone(text, model.decimals) ?? most
  demand(amount > 0n && amount <= most, 'more than there is')
  const free = least(amount, unapplied(model, payment))
  const places = firstOf([...itemsThenRefunds(model, payment)], amount - free)
  demandMayLeave(model, payment, places, on)
  leaveAll(model, payment, places, on)
  model.taken.push({ payment: id, amount, on, places })
}

/** The newest allocation first, then what funded refunds. */
function itemsThenRefunds(model: Model, payment: Payment): readonly Place[] {
  const places = chargesUnder(model, payment.id)
  const isItem = ({ charge }: Place): boolean => charge.includes(' ')
  return [...places.filter(isItem), ...places.filter((place) => !isItem(place))]
}

function firstOf(places: readonly Place[], amount: bigint): readonly Place[] {
  let left = amount
  return places.flatMap(({ charge, amount: there }) => {
    const part = least(left, there)
    left -= part
    return part > 0n ? [{ charge, amount: part }] : []
  })
}

/** What was taken last is put back first, as far as still open; what finds no place is unapplied. */
export function winChargeBack(model: Model, { on, payment: id, amount: text }: any): void {
  const payment = paymentIn(model, id, 'settled')
  const most = chargedBack(model, id)
  const amount = positiveOrNone(text, model.decimals) ?? most
  demand(amount > 0n && amount <= most, 'more than the bank took')
  demand(on >= sinceWhen(model, payment), 'before it was taken')
  const taken = stillTaken(model, id)
  const places: Place[] = []
  model.taken.push({ payment: id, amount: -amount, on, places })
  let left = amount
  for (const place of taken) {
    const charge = payable(model, place.charge)
    const part = least(left, place.amount, open(model, charge))
    if (part <= 0n) continue
    putOn(model, payment, charge, part, on)
    places.push({ charge: place.charge, amount: -part })
    left -= part
  }
}

/** What the bank took off charges and no win put back, the last taken first. */
function stillTaken(model: Model, id: string): readonly Place[] {
  const all = model.taken.filter(({ payment }) => payment === id).flatMap(({ places }) => places)
  const taken = all.filter(({ amount }) => amount > 0n).map(({ charge }) => charge)
  return [...new Set(taken.reverse())]
    .map((charge) => ({ charge, amount: total(all.filter((place) => place.charge === charge).map(({ amount }) => amount)) }))
    .filter(({ amount }) => amount > 0n)
}
