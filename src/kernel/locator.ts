import type { DocumentFact, PostedDocument } from './document.js'

/**
 * Where a document stands, in one integer: its number, whether it made exactly one charge, and its kind; 0 where there
 * is no document. Whoever looks up one of many is led straight to its figures: every detour may be a trip to memory
 * that is far away.
 */
export type Locator = number

const KINDS: readonly (DocumentFact['fact'] | 'none')[] = ['none', 'invoice', 'refund', 'credit', 'payment', 'plan', 'recurring', 'pool']
const KIND_BITS = 3
const NUMBER_FROM = KIND_BITS + 1
const ONE_CHARGE = 1 << KIND_BITS

/** The locator of a document. */
export function locatorOf({ kind, number, charges }: PostedDocument): Locator {
  return (number << NUMBER_FROM) | (charges === 1 ? ONE_CHARGE : 0) | KINDS.indexOf(kind)
}

/** Its kind. */
export function kindAt(locator: Locator): DocumentFact['fact'] | 'none' {
  return KINDS[locator & (ONE_CHARGE - 1)] as DocumentFact['fact'] | 'none'
}

/** The number of its first charge, of its source or of its agreement. */
export function numberAt(locator: Locator): number {
  return locator >>> NUMBER_FROM
}

/** It made one charge and no more, as most invoices do. */
export function isOneCharge(locator: Locator): boolean {
  return (locator & ONE_CHARGE) !== 0
}
