import { balances, orThrow, viewCredit, viewInvoice, viewPayment, viewRefund, type Ledger } from 'billing-rules'
import { balancesOn } from '../oracle/balances.js'
import { asText, total } from '../oracle/exact.js'
import type { Model } from '../oracle/model.js'
import { chargedBack, charges, credited, credits, invoices, open, payableOf, payments, planned, refunds, stateOf, unapplied } from '../oracle/standing.js'

/** The days that a sequence can name, with one before and a few after. */
export const DAYS = ['2026-02-28', ...Array.from({ length: 12 }, (_, place) => `2026-03-${`${place + 1}`.padStart(2, '0')}`)]

/** Where everything stands as the oracle sees it: each invoice's items, each source, each refund. */
export function standingOfModel(model: Model): unknown {
  const text = (amount: bigint): string => asText(amount, model.decimals)
  return {
    invoices: invoices(model).map(({ id }) => ({
      id,
      total: text(total(charges(model, id).map((charge) => charge.item.total))),
      items: charges(model, id).map((charge) => ({
        item: charge.item.item,
        taxes: charge.invoice.reverses === undefined ? charge.item.taxes.map(({ amount }) => text(amount)) : [],
        open: text(open(model, charge)),
        planned: text(planned(model, charge)),
        credited: text(credited(model, charge))
      }))
    })),
    credits: credits(model).map((credit) => ({ id: credit.id, amount: text(credit.amount), unapplied: text(unapplied(model, credit)) })),
    payments: payments(model).map((payment) => ({ id: payment.id, state: stateOf(model, payment), unapplied: text(unapplied(model, payment)), chargedBack: text(chargedBack(model, payment.id)) })),
    refunds: refunds(model).map((refund) => ({ id: refund.id, state: stateOf(model, refund), amount: text(refund.amount), payment: refund.payment, open: text(open(model, payableOf(model, refund))) }))
  }
}

/** The same read off a ledger through its views; the model only says which documents to look at. */
export function standingOfLedger(ledger: Ledger, model: Model): unknown {
  const zero = asText(0n, model.decimals)
  return {
    invoices: invoices(model).map(({ id, reverses }) => {
      const { total, items } = orThrow(viewInvoice(ledger, { id }))
      return {
        id,
        total,
        items: items.map(({ item, taxes = [], open, planned, credited }) => ({
          item,
          taxes: reverses === undefined ? taxes.map(({ amount }) => amount) : [],
          open,
          planned,
          credited
        }))
      }
    }),
    credits: credits(model).map((credit) => {
      const { id, amount, unapplied } = orThrow(viewCredit(ledger, { id: credit.id }))
      return { id, amount, unapplied }
    }),
    payments: payments(model).map((payment) => {
      const { id, state, unapplied, chargedBack } = orThrow(viewPayment(ledger, { id: payment.id }))
      return { id, state, unapplied, chargedBack: chargedBack ?? zero }
    }),
    refunds: refunds(model).map((refund) => {
      const { id, state, amount, payment, open } = orThrow(viewRefund(ledger, { id: refund.id }))
      return { id, state, amount, payment, open: open ?? zero }
    })
  }
}

/** The balances of a day, from the library. */
export function balancesOfLedger(ledger: Ledger, on: string): unknown {
  return { ...orThrow(balances(ledger, { on })) }
}

/** The balances of a day, from the oracle. */
export function balancesOfModel(model: Model, on: string): unknown {
  return balancesOn(model, on)
}
