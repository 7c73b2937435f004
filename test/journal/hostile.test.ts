import { orThrow } from 'billing-rules'
import { journal, toBeancount, toCsv, toHledger } from 'billing-rules/journal'
import { describe, expect, it } from 'vitest'
import { hostileValues, WEARS_OUT } from '../properties/arbitraries/hostileValues.js'
import { tagsOf } from '../operations/histories.js'
import { richLedger } from '../properties/checks/goodCalls.js'
import { placesIn, withAt } from '../properties/checks/places.js'

// Any value at any place of a question or of a journal: nothing throws.

const ledger = richLedger()
const codes = { ledgerCodes: { a: '4001' }, taxCodes: { GST: '2301' }, methods: { card: '1001' }, creditTypes: { goodwill: '4901' }, funding: { giftCard: '1301' } }
const args: readonly unknown[] = [ledger, { chart: { receivable: '1100', discounts: '4900', ...codes }, from: '2026-03-01', to: '2026-03-05' }]

/** Made once, unless it wears out; a list a million long is read to its end, and takes its time. */
const values = hostileValues.filter(([label]) => !/sparse/.test(label)).map(([label, make]) => {
  const once = WEARS_OUT.test(label) ? undefined : { value: make() }
  return [label, once === undefined ? make : (): unknown => once.value] as const
})

describe('any value at all', () => {
  it('LEDGER-1: journal answers with errors, or with a journal that adds up', () => {
    expect(journal(...(args as Parameters<typeof journal>))).toMatchObject({ _tag: 'Right' })
    for (const [label, make] of values) {
      for (const place of placesIn(args).filter((one) => one.length > 0)) {
        const answer = journal(...(withAt(args, place, make()) as Parameters<typeof journal>))
        if (answer._tag === 'Left') expect(answer.left.length, `${label} at ${place.join('.')}`).toBeLessThanOrEqual(100)
        else expect(answer.right.account).toBe('family-17')
      }
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it.each(Object.entries({ toHledger, toBeancount, toCsv }))('LEDGER-1: %s answers with a text, or with what is wrong with the journal', (_, write) => {
    const { transactions, ...rest } = orThrow(journal(ledger))
    const good = { ...rest, accounts: rest.accounts.slice(0, 1), transactions: transactions.slice(0, 1).map((one) => ({ ...one, postings: one.postings.slice(0, 1) })) }
    expect(write([good, good])).toMatchObject({ _tag: 'Right' })
    for (const [label, make] of values) {
      for (const place of [...placesIn(good), ['beside']]) {
        const answer = write(place[0] === 'beside' ? ([good, make()] as never) : (withAt(good, place, make()) as never))
        if (answer._tag === 'Left') expect(answer.left.length, `${label} at ${place.join('.')}`).toBeLessThanOrEqual(100)
        else expect(typeof answer.right).toBe('string')
      }
    }
    expect(tagsOf(write({ ...good, decimals: 9 }))).toEqual(['OutOfRange'])
    const [first] = good.transactions
    expect(tagsOf(write({ ...good, transactions: [{ ...first, postings: [{ account: 'A', amount: '1e3' }] }] } as never))).toEqual(['InvalidAmount'])
  })
})
