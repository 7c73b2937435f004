import type { AccountType, ChartRequest, AccountRole } from './chart.js'
import { defaultChart } from './defaultChart.js'
import type { JournalAccount } from './journalTypes.js'

const types: Readonly<Record<AccountRole, AccountType>> = {
  receivable: 'asset',
  cash: 'asset',
  transfers: 'asset',
  storedValueFunding: 'asset',
  customerCredits: 'liability',
  customerDeposits: 'liability',
  refundsPending: 'liability',
  taxes: 'liability',
  storedValue: 'liability',
  revenue: 'income',
  creditsGiven: 'income',
  discounts: 'income',
  writeOffs: 'expense'
}

/** Which of a chart's lists of codes names the accounts below a role. */
const lists = {
  cash: 'methods',
  storedValue: 'methods',
  storedValueFunding: 'funding',
  taxes: 'taxCodes',
  revenue: 'ledgerCodes',
  creditsGiven: 'creditTypes'
} as const satisfies Partial<Record<AccountRole, keyof ChartRequest>>

/** The accounts of a chart, by what they are for. */
export class Accounts {
  /** The type of every account that was asked for. */
  private readonly types = new Map<string, AccountType>()

  constructor(private readonly chart: ChartRequest | undefined) {}

  /** The account of a role, for a code below it. */
  of(role: AccountRole, code?: string): string {
    const account = this.named(role, code)
    if (!this.types.has(account)) this.types.set(account, types[role])
    return account
  }

  /** Discounts are posted apart once the host has named an account for them. */
  get postDiscounts(): boolean {
    return this.chart?.discounts !== undefined
  }

  /** Those accounts, by name. */
  list(used: ReadonlySet<string>): readonly JournalAccount[] {
    const listed = [...this.types].filter(([account]) => used.has(account)).map(([account, type]) => ({ account, type }))
    return listed.sort((a, b) => (a.account < b.account ? -1 : 1))
  }

  private named(role: AccountRole, code: string | undefined): string {
    const base = this.chart?.[role] ?? (role === 'discounts' ? '' : defaultChart[role])
    if (code === undefined || !hasList(role)) return base
    return this.chart?.[lists[role]]?.get(code) ?? `${base}:${code}`
  }
}

function hasList(role: AccountRole): role is keyof typeof lists {
  return role in lists
}
