import { chargeOf, demand, type Credit, type Model, type Source } from './model.js'
import { cancellationsOf, charges, find, payableOf, unapplied, type Charge, type Payable } from './standing.js'

// What an input names, and whether it is there.

export interface Target {
  readonly invoice: string
  readonly item?: string
}

/** The charges of a target, which has to be there. */
export function chargesOf(model: Model, { invoice, item }: Target): readonly Charge[] {
  const found = charges(model, invoice).filter((charge) => item === undefined || charge.item.item === item)
  demand(found.length > 0, `no ${invoice} ${item ?? ''}`)
  return found
}

/** The same where a refund can be named, which the client may owe (PAYMENT-6). */
export function payablesOf(model: Model, target: any): readonly Payable[] {
  if (target.refund === undefined) return chargesOf(model, target)
  const refund = find(model, target.refund)
  demand(refund?.kind === 'refund', `no refund ${target.refund}`)
  return [payableOf(model, refund)]
}

export function creditNamed(model: Model, id: string): Credit {
  const found = find(model, id)
  demand(found?.kind === 'credit', `no credit ${id}`)
  return found
}

export function sourceNamed(model: Model, id: string): Source {
  const found = find(model, id)
  demand(found?.kind === 'credit' || found?.kind === 'payment', `no source ${id}`)
  return found
}

/** No part names what another one names, as a whole or in part. */
export function demandOnce(parts: readonly Target[]): void {
  parts.forEach((part, place) => {
    const again = parts.some(
      (other, at) => at !== place && other.invoice === part.invoice && (other.item === undefined || part.item === undefined || other.item === part.item)
    )
    demand(!again, `${part.invoice} twice`)
  })
}

/** What the credit of a cancellation covers on its own items and fee stays (APPLY-6). */
export function isHeld(source: Source, { key }: Payable): boolean {
  if (source.kind !== 'credit' || source.items === undefined) return false
  return key.startsWith(`${source.id}/fee `) || source.items.some(({ item }) => key === chargeOf(source.invoice as string, item))
}

/** A cancelled item whose own credit would take the place of whatever leaves (CANCEL-3). */
export function refillsItself(model: Model, charge: Payable): boolean {
  return cancellationsOf(model, charge).some(({ credit }) => unapplied(model, credit) > 0n)
}

export function demandKnown(codes: readonly { readonly code: string }[], given: string): void {
  demand(codes.some(({ code }) => code === given), `no code ${given}`)
}

/** Each tax is in the policy's table and named once. */
export function demandTaxes(model: Model, codes: readonly string[]): void {
  for (const code of codes) demandKnown(model.policy.taxes, code)
  demand(new Set(codes).size === codes.length, 'a tax twice')
}
