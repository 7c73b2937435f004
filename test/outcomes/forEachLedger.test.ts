import { describe, expect, it } from 'vitest'
import {
  applyCredit, audit, balances, forEachLedger, ledgersEqual, openLedger, creditHeldUntilUsed, orThrow, recordInvoice, refused,
  type AccountOutcome, type Ledger
} from 'billing-rules'
import { hostileValues } from '../properties/arbitraries/hostileValues.js'
import { boom } from '../properties/arbitraries/trap.js'
import { on } from '../operations/histories.js'

const ledgerOf = (account: string): Ledger => orThrow(openLedger({ id: 'open', on, account, currency: 'CAD', policy: creditHeldUntilUsed }))
const [anna, bert, cleo] = [ledgerOf('anna'), ledgerOf('bert'), ledgerOf('cleo')]
const goodwill = { id: 'SNOW', on, tax: 'waived', type: 'goodwill' } as const
const shared = { ...goodwill, amount: '25.00' } as const

/** Account and balance, or the errors with their places. */
const told = (outcomes: Iterable<AccountOutcome>): unknown[] =>
  [...outcomes].map(({ account, outcome }) => [account, refused(outcome) ? outcome.left.map(({ _tag, path }) => `${_tag} ${path ?? ''}`.trim()).join() : orThrow(balances(outcome.right, { on })).current])

const run = (tasks: unknown, common: unknown = shared) => forEachLedger(applyCredit, tasks as Iterable<{ ledger: Ledger }>, common as typeof shared)

describe('forEachLedger', () => {
  it('CREDIT-9: an amount each, in the order given, each with its own input', () => {
    const tasks = [{ ledger: anna, input: { ...goodwill, amount: '10.00' } }, { ledger: bert, input: { ...goodwill, id: 'OTHER', amount: '20.00' } }]
    expect(told(forEachLedger(applyCredit, tasks))).toEqual([['anna', '-10.00'], ['bert', '-20.00']])
  })

  it('CREDIT-9: "set all to" one amount, and one account that has another', () => {
    expect(told(forEachLedger(applyCredit, [{ ledger: anna }, { ledger: bert, input: { amount: '7.00' } }, { ledger: cleo, input: {} }], shared))).toEqual([['anna', '-25.00'], ['bert', '-7.00'], ['cleo', '-25.00']])
  })

  it('CREDIT-9: shared fields once, an amount each; an amount that nobody stated is missing', () => {
    const amounts = new Map([['anna', '1.00'], ['cleo', '3.00']])
    const tasks = [anna, bert, cleo].map((ledger) => ({ ledger, input: { amount: amounts.get(ledger.account) } }))
    expect(told(run(tasks, goodwill))).toEqual([['anna', '-1.00'], ['bert', 'MissingField amount'], ['cleo', '-3.00']])
  })

  it('CREDIT-9: a refusal hides and stops nobody, and every new ledger passes audit', () => {
    const outcomes = [...run([{ ledger: anna }, { ledger: bert, input: { amount: '-1' } }, { ledger: cleo }])]
    expect(told(outcomes)).toEqual([['anna', '-25.00'], ['bert', 'InvalidAmount amount'], ['cleo', '-25.00']])
    for (const { outcome } of outcomes) if (!refused(outcome)) expect(refused(audit(outcome.right))).toBe(false)
  })

  it('LEDGER-2: run again with the same id, who was dealt with comes back unchanged', () => {
    const first = orThrow([...run([{ ledger: anna }])][0]!.outcome)
    const [again, other] = [...run([{ ledger: first }, { ledger: bert }])]
    expect(orThrow(again!.outcome)).toBe(first)
    expect(orThrow(balances(orThrow(other!.outcome), { on })).current).toBe('-25.00')
    expect(told(run([{ ledger: first, input: { amount: '25.01' } }]))).toEqual([['anna', 'OperationIdReused id']])
  })

  it('takes any operation and any query', () => {
    const billed = forEachLedger(recordInvoice, [{ ledger: anna }, { ledger: bert }], { id: 'INV-1', on, items: [{ description: 'Lunch', amount: '5.00' }] })
    expect(told(billed)).toEqual([['anna', '5.00'], ['bert', '5.00']])
    const asked = [...forEachLedger(balances, [{ ledger: anna }], { on })].map(({ account, outcome }) => [account, orThrow(outcome).current])
    expect(asked).toEqual([['anna', '0.00']])
  })

  it('is lazy: an account is worked on when its outcome is asked for, and a source is closed when nobody asks on', () => {
    const steps: string[] = []
    function* tasks() {
      try {
        for (const ledger of [anna, bert, cleo]) {
          steps.push(`given ${ledger.account}`)
          yield { ledger }
        }
      } finally {
        steps.push('closed')
      }
    }
    const outcomes = run(tasks())
    expect(steps).toEqual([])
    for (const { account } of outcomes) {
      steps.push(`done ${account}`)
      if (account === 'bert') break
    }
    expect(steps).toEqual(['given anna', 'done anna', 'given bert', 'done bert', 'closed'])
  })

  it('can be asked again, and answers the same', () => {
    const outcomes = run([{ ledger: anna }, { ledger: bert }])
    const [once, twice] = [[...outcomes], [...outcomes]]
    expect(twice.map(({ outcome }, index) => ledgersEqual(orThrow(outcome), orThrow(once[index]!.outcome)))).toEqual([true, true])
  })

  it('CREDIT-9: elements whose getters throw, also where the list itself gives them', () => {
    const throwing = Object.defineProperty({ ledger: bert }, 'input', { enumerable: true, get: boom })
    const inside = { ledger: bert, input: Object.defineProperty({}, 'amount', { enumerable: true, get: boom }) }
    const list = [{ ledger: anna }, throwing, inside, {}, { ledger: cleo }]
    Object.defineProperty(list, 3, { get: boom })
    expect(told(run(list))).toEqual([['anna', '-25.00'], [undefined, 'UnreadableInput tasks[1]'], ['bert', 'UnreadableInput tasks[2].input'], [undefined, 'UnreadableInput tasks[3]'], ['cleo', '-25.00']])
  })

  it('CREDIT-9: a source that throws is reported where it did; one that always throws comes to an end', () => {
    function* breaking() {
      yield { ledger: anna }
      boom()
    }
    expect(told(run(breaking()))).toEqual([['anna', '-25.00'], [undefined, 'UnreadableInput tasks[1]']])
    expect([...run({ [Symbol.iterator]: () => ({ next: boom }) })]).toHaveLength(100)
    expect(told(run({ [Symbol.iterator]: boom }))).toEqual([[undefined, 'UnreadableInput tasks']])
  })

  it('CREDIT-9: a source that throws on being closed does not stop who stopped', () => {
    const source = { [Symbol.iterator]: () => ({ next: () => ({ done: false, value: { ledger: anna } }), return: boom }) }
    for (const { account } of run(source)) {
      expect(account).toBe('anna')
      break
    }
  })

  it('CREDIT-9: an operation of the host that throws is that account’s refusal only', () => {
    const picky = (ledger: Ledger, input: Parameters<typeof applyCredit>[1]) => (ledger === bert ? boom() : applyCredit(ledger, input))
    expect(told(forEachLedger(picky, [{ ledger: anna }, { ledger: bert }, { ledger: cleo }], shared))).toEqual([['anna', '-25.00'], ['bert', 'UnreadableInput operation'], ['cleo', '-25.00']])
  })

  it('LEDGER-1: shared fields that cannot be read are every account’s refusal; what is no record stays refused', () => {
    const unreadable = Object.defineProperty({ ...shared }, 'amount', { enumerable: true, get: boom })
    expect(told(run([{ ledger: anna }, { ledger: bert }], unreadable))).toEqual([['anna', 'UnreadableInput shared'], ['bert', 'UnreadableInput shared']])
    expect(told(run([null, 7, '25.00', []].map((input) => ({ ledger: anna, input }))))).toEqual(Array.from({ length: 4 }, () => ['anna', 'WrongType']))
    expect(told(run([{ ledger: structuredClone(anna.toJSON()) }]))).toEqual([[undefined, 'NotALedger']])
  })

  it('LEDGER-1: beside any value at all the neighbours are dealt with', () => {
    for (const [label, make] of hostileValues) {
      for (const middle of [make(), { ledger: bert, input: make() }]) {
        const answered = told(run([{ ledger: anna }, middle, { ledger: cleo }]))
        expect([answered.length, answered[0], answered[2]], label).toEqual([3, ['anna', '-25.00'], ['cleo', '-25.00']])
      }
      const first = run(make(), make())[Symbol.iterator]()
      for (let count = 0; count < 3 && first.next().done !== true; count += 1);
    }
  })
})
