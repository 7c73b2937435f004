import { Decimal } from 'decimal.js'

const DECIMALS = ['amount', 'quantity', 'unitPrice', 'percent']
const NUMERAL = /^(0|[1-9][0-9]*)(\.[0-9]+)?$/

/** The same input spelled otherwise: without zeros at the end, or with `Decimal` values. It means the same. */
export function spelled(value: any, spelling: string, key = ''): any {
  if (spelling === 'canonical') return value
  if (typeof value === 'string') return DECIMALS.includes(key) && NUMERAL.test(value) ? numeral(value, spelling) : value
  if (Array.isArray(value)) return value.map((one) => spelled(one, spelling))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, one]) => [name, spelled(one, spelling, name)])
  return Object.fromEntries(entries.reverse())
}

function numeral(text: string, spelling: string): unknown {
  if (spelling === 'decimal') return new Decimal(text)
  return text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text
}
