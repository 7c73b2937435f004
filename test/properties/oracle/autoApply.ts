import { demand, type Call, type Model, type Source } from './model.js'
import { byDay, matchInOrder, oldestFirst } from './moving.js'
import { charges, credits, isSettled, open, payables, planned, unapplied, type Payable } from './standing.js'

// CREDIT-5: credit that is used without being asked.

/** What the policy uses credit for once an operation is done. */
export function useCredit(before: Model, model: Model, { operation, input }: Call): void {
  const { autoApply } = model.policy
  const sold = { recordInvoice: input.kind === 'fee' ? undefined : input.id, replaceItem: `${input.id}/invoice` }[operation]
  if (autoApply === 'nextInvoice' && sold !== undefined) {
    matchInOrder(model, creditsBy(model, input.on), charges(model, sold), input.on)
  }
  if (autoApply === 'always' && operation !== 'deallocate' && somethingNew(before, model)) {
    matchInOrder(model, creditsBy(model, input.on), oldestFirst(model, input.on), input.on)
  }
}

export function applyCreditsDue(model: Model, { on }: any): void {
  demand(model.policy.autoApply === 'asDue', 'not the policy of this job')
  const due = oldestFirst(model, on).filter((charge) => charge.due <= on)
  matchInOrder(model, creditsBy(model, on), byDay(due, (charge) => charge.due), on)
}

function creditsBy(model: Model, on: string): readonly Source[] {
  return byDay(credits(model).filter((credit) => isSettled(model, credit) && credit.on <= on), (credit) => credit.on)
}

/** Some item has more room, or some credit is more free, than before. */
function somethingNew(before: Model, model: Model): boolean {
  const roomOf = (of: Model, charge: Payable): bigint => open(of, charge) - planned(of, charge)
  const roomBefore = new Map(payables(before).map((charge) => [charge.key, roomOf(before, charge)]))
  const freeBefore = new Map(credits(before).map((credit) => [credit.id, unapplied(before, credit)]))
  return (
    payables(model).some((charge) => roomOf(model, charge) > (roomBefore.get(charge.key) ?? 0n)) ||
    credits(model).some((credit) => unapplied(model, credit) > (freeBefore.get(credit.id) ?? 0n))
  )
}
