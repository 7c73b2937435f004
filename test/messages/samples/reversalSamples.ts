import type { Sample } from './sample.js'

export const reversalSamples: readonly Sample[] = [
  {
    error: { _tag: 'TransferExceedsCredit', rule: 'TRANSFER-1', kind: 'limit', path: 'amount', asked: '1300.00', allowed: '1100.50' },
    english: 'A transfer of 1,300.00 is more than this account can give. Enter 1,100.50 or less. Where: amount.',
    french: 'Un transfert de 1~300,00 dépasse ce que ce compte peut donner. Entrez au plus 1~100,50. Où~: amount.'
  }
]
