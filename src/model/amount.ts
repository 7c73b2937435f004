declare const canonical: unique symbol

/**
 * An amount as the library gives it out: canonical decimal text in major units with exactly the currency's
 * decimals (`"137.97"`, JPY `"1200"`). Balances, the columns of a statement, the steps of an explanation, sums and the
 * money paid in a period can bear a minus sign; other amounts cannot. (MONEY-1)
 */
export type Amount = string & { readonly [canonical]: 'Amount' }
