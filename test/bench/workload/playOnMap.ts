import type { MapAccount } from '../baselines/mapAccount.js'
import type { StreamOperation } from './operationStream.js'

/** Plays operations on the mutable account. */
export function playOnMap(account: MapAccount, stream: readonly StreamOperation[], from: number, to: number): MapAccount {
  for (let place = from; place < to; place += 1) {
    const one = stream[place]!
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
