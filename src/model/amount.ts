declare const canonical: unique symbol

/**
 * An amount as the library gives it out: canonical decimal text in major units with exactly the currency's
 * decimals (`"137.97"`, JPY `"1200"`). Only balances and statement columns can bear a minus sign. (MONEY-1)
 */
export type Amount = string & { readonly [canonical]: 'Amount' }
