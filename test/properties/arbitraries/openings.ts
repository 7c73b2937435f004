import { creditAsInvoicesFallDue, creditHeldUntilUsed, creditToNextInvoice, standardCreditTypes, type Policy } from 'billing-rules'
import fc from 'fast-check'

/** Which ledger a sequence runs on: plain JSON. */
export interface Opening {
  readonly preset: number
  readonly autoApply: Policy['autoApply']
  readonly refundLimit: Policy['refundLimit']
  readonly refunds: Policy['refunds']
  readonly cardFromCredit: Policy['cardFromCredit']
  readonly rounding: Policy['rounding']
  readonly taxRounding: Policy['taxRounding']
  readonly reconcileSources: Policy['reconcileSources']
  readonly oldestBy: Policy['oldestBy']
  readonly people: boolean
  readonly currency: string
}

export const PEOPLE = ['Ana', 'Ben', 'Chloé']
export const TAXES = ['GST', 'QST', 'TOP']

/** Credit only is rare, since most refunds are refused there; a currency without decimals, and one with three, come in too. */
export const anOpening: fc.Arbitrary<Opening> = fc.record({
  preset: fc.nat({ max: 2 }),
  autoApply: fc.constantFrom('never', 'never', 'nextInvoice', 'asDue', 'always'),
  refundLimit: fc.constantFrom('moneyPaid', 'moneyPaid', 'none'),
  refunds: fc.constantFrom('money', 'money', 'money', 'money', 'creditOnly'),
  cardFromCredit: fc.constantFrom('tiedToPayment', 'never'),
  rounding: fc.constantFrom('halfUp', 'halfEven'),
  taxRounding: fc.constantFrom('perItem', 'perInvoice'),
  reconcileSources: fc.constantFrom('payments', 'paymentsAndCredits'),
  oldestBy: fc.constantFrom('invoiceDay', 'dueDay'),
  people: fc.boolean(),
  currency: fc.constantFrom('CAD', 'CAD', 'CAD', 'JPY', 'KWD')
})

export const DECIMALS: Readonly<Record<string, number>> = { CAD: 2, JPY: 0, KWD: 3 }

/** The policy of an opening: a preset with its choices, two plain taxes and one on top of the first. */
export function policyOf(opening: Opening): Policy {
  const presets = [creditHeldUntilUsed, creditToNextInvoice, creditAsInvoicesFallDue]
  const { autoApply, refundLimit, refunds, cardFromCredit, rounding, taxRounding, reconcileSources, oldestBy } = opening
  return {
    ...(presets[opening.preset] as Policy),
    name: 'generated',
    autoApply,
    refundLimit,
    refunds,
    cardFromCredit,
    rounding,
    taxRounding,
    reconcileSources,
    oldestBy,
    taxes: [
      { code: 'GST', percent: '5' },
      { code: 'QST', percent: '9.975' },
      { code: 'TOP', percent: '7.5', onTopOf: ['GST'] }
    ],
    creditTypes: [...standardCreditTypes, { code: 'taxed', taxes: ['GST', 'QST'] }]
  }
}

/** The input that opens it. */
export function openingInput(opening: Opening): Parameters<typeof import('billing-rules').openLedger>[0] {
  const { currency, people } = opening
  const listed = people ? { owner: 'Dan', people: PEOPLE } : {}
  return { id: 'open', on: '2026-03-01', account: 'family-17', currency, policy: policyOf(opening), ...listed }
}
