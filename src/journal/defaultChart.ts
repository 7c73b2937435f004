import type { AccountRole } from './chart.js'

/** The chart of accounts unless the host names others; its names are good in hledger and beancount as they are. */
export const defaultChart: Readonly<Record<Exclude<AccountRole, 'discounts'>, string>> = {
  receivable: 'Assets:Receivable',
  cash: 'Assets:Cash',
  transfers: 'Assets:ClientTransfers',
  storedValueFunding: 'Assets:StoredValueFunding',
  customerCredits: 'Liabilities:CustomerCredits',
  customerDeposits: 'Liabilities:CustomerDeposits',
  refundsPending: 'Liabilities:RefundsPending',
  taxes: 'Liabilities:Taxes',
  storedValue: 'Liabilities:StoredValue',
  revenue: 'Income:Revenue',
  creditsGiven: 'Income:CreditsGiven',
  writeOffs: 'Expenses:WriteOffs'
}
