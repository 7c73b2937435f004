import type { BillingError } from '../../model/errors/billingError.js'
import type { AuditCheck } from '../../model/errors/ledgerErrors.js'
import type { Minor } from '../../money/minor.js'
import type { Book } from '../book.js'

/** Notes an entry that breaks an invariant; amounts are given in minor units. (AUDIT) */
export function damaged(
  book: Book,
  errors: BillingError[],
  check: AuditCheck,
  about: string,
  found: string | Minor,
  wanted: string | Minor
): void {
  const text = (figure: string | Minor): string => (typeof figure === 'number' ? book.money(figure) : figure)
  const subject = about.slice(0, 128)
  errors.push({ _tag: 'DamagedEntry', rule: 'AUDIT', kind: 'conflict', seq: book.seq, check, subject, found: text(found), wanted: text(wanted) })
}

/** Notes an amount that is above the largest one allowed. (AUDIT) */
export function atMost(
  book: Book,
  errors: BillingError[],
  check: AuditCheck,
  about: string,
  found: Minor,
  most: Minor
): void {
  if (found > most) damaged(book, errors, check, about, found, most)
}
