import type { MapAccount } from '../baselines/mapAccount.js'
import type { StreamOperation } from './operationStream.js'

/** Plays operations on the mutable account. */
export function playOnMap(account: MapAccount, stream: readonly StreamOperation[]): MapAccount {
  for (const one of stream) {
    switch (one.kind) {
      case 'invoice':
        account.invoice(one.id, one.amount, one.day)
        break
      case 'payment':
        account.payment(one.id, one.amount, one.day)
        break
      case 'allocate':
        account.allocate(one.source, one.item, one.amount)
        break
      case 'refund':
        account.refund(one.id, one.source, one.amount)
    }
  }
  return account
}
