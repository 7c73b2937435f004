import type { Item } from '../model/facts/invoiceFact.js'
import type { Accounts } from './accounts.js'

/** What an item is sold from: revenue, or for a gift card and the like what pools are filled from. (POOL-3) */
export function itemAccount(accounts: Accounts, { storedValue, ledgerCode }: Item): string {
  return storedValue === undefined ? accounts.of('revenue', ledgerCode) : accounts.of('storedValueFunding', storedValue)
}
