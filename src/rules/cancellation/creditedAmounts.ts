import type { Book } from '../../kernel/book.js'
import type { BillingError } from '../../model/errors/billingError.js'
import type { CreditedItem } from '../../model/facts/creditFact.js'
import type { TaxLine } from '../../model/facts/taxLine.js'
import type { Minor } from '../../money/minor.js'
import { multiplyRounded } from '../../money/multiplyRounded.js'
import { percentRatio } from '../../money/percentRatio.js'
import { proportion } from '../../money/proportion.js'
import type { RoundingMode } from '../../money/roundingMode.js'
import { split } from '../../money/split.js'
import { beyond } from '../beyond.js'
import { namedTwice } from '../policyCodes.js'
import { sum } from '../priceItems.js'
import type { CancelRequest } from './cancelRequest.js'
import { picksOf, type Pick, type Picked } from './picks.js'

/** What a cancellation credits on each picked item, with its taxes. (CANCEL-1, CANCEL-2) */
export function creditedAmounts(book: Book, credit: CancelRequest['credit'], picks: readonly Pick[]): readonly CreditedItem[] {
  const { rounding } = book.policy.policy
  if (credit === 'none') return picks.map((pick) => grossCredit(pick, 0, rounding))
  if (credit === 'full') return picks.map((pick) => grossCredit(pick, pick.share, rounding))
  if ('percent' in credit) {
    const shares = picks.map(({ share }) => share)
    const total = multiplyRounded(sum(shares), percentRatio(credit.percent), rounding) ?? 0
    const parts = split(total, shares) ?? []
    return picks.map((pick, index) => grossCredit(pick, parts[index] ?? 0, rounding))
  }
  const stated = new Map(credit.amounts.map(({ item, amount }) => [item, amount]))
  const creditOf = credit.basis === 'net' ? netCredit : grossCredit
  return picks.map((pick) => creditOf(pick, stated.get(pick.item.item) ?? 0, rounding))
}

/**
 * Each tax credited is its share of all that is credited so far, less what was credited of it before, so that the
 * last credit takes the exact rest. (CANCEL-2)
 */
export function grossCredit({ item, before }: Picked, amount: Minor, rounding: RoundingMode): CreditedItem {
  const soFar = before.credited + amount
  const taxes = item.taxes?.map((tax, index) =>
    Math.max(0, proportion(tax.amount, soFar, item.total, rounding) - (before.taxes[index] ?? 0))
  )
  return { item: item.item, amount, taxes }
}

/** The stated amount is net of tax; its taxes come on top, in the share of the net credited so far. (CANCEL-1) */
function netCredit({ item, before }: Picked, net: Minor, rounding: RoundingMode): CreditedItem {
  const itemNet = netOf(item.total, item.taxes)
  const soFar = before.credited - sum(before.taxes) + net
  const taxes = item.taxes?.map((tax, index) => {
    const left = tax.amount - (before.taxes[index] ?? 0)
    return Math.min(left, Math.max(0, proportion(tax.amount, soFar, itemNet, rounding) - (before.taxes[index] ?? 0)))
  })
  return { item: item.item, amount: net + sum(taxes ?? []), taxes }
}

function netOf(total: Minor, taxes: readonly TaxLine[] | undefined): Minor {
  return total - sum((taxes ?? []).map(({ amount }) => amount))
}

/** Amounts are stated once and for picked items only, none above what the item has left. (CANCEL-2) */
export function amountsWithinItems(book: Book, request: CancelRequest): readonly BillingError[] {
  const { credit } = request
  if (typeof credit === 'string' || !('amounts' in credit)) return []
  const picks = new Map(picksOf(book, request).map((pick) => [pick.item.item, pick]))
  const seen = new Set<string>()
  return credit.amounts.flatMap(({ item, amount }, index): readonly BillingError[] => {
    const path = `credit.amounts[${index}]`
    const pick = picks.get(item)
    if (pick === undefined) {
      return [{ _tag: 'ItemNotFound', rule: 'CANCEL-1', kind: 'state', path: `${path}.item`, invoice: request.invoice, item }]
    }
    if (seen.has(item)) return [namedTwice(`${path}.item`, item, 'CANCEL-1')]
    seen.add(item)
    const allowed = credit.basis === 'net' ? netLeft(pick, book.policy.policy.rounding) : pick.creditable
    if (amount <= allowed) return []
    return [beyond(book, 'CreditExceedsItem', 'CANCEL-2', `${path}.amount`, amount, allowed, { item })]
  })
}

/** The largest net that with its taxes is within what the item has left to credit: what was written off, or used of a gift card, is gone. (CANCEL-2) */
function netLeft(pick: Pick, rounding: RoundingMode): Minor {
  const { item, before, creditable } = pick
  const fits = (net: Minor): boolean => netCredit(pick, net, rounding).amount <= creditable
  let most = Math.min(creditable, netOf(item.total, item.taxes) - (before.credited - sum(before.taxes)))
  if (fits(most)) return most
  // More net is never less gross, so the largest that fits is between the halves.
  let least = 0
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2)
    if (fits(middle)) least = middle
    else most = middle
  }
  return least
}
