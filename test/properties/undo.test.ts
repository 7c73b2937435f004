import { audit, openItems, orThrow, refused, undo, viewCredit, viewPayment, type Ledger } from 'billing-rules'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayAfter, histories, play } from './arbitraries/anyOperation.js'
import { minor } from './checks/stored.js'

// An operation moves what is open and what is unapplied by certain amounts. Undone at any later time it moves them back by
// exactly these, whatever else happened in between.

const END = { on: '2099-12-31' }

type Figures = ReadonlyMap<string, bigint>

function figuresOf(ledger: Ledger): Figures {
  const items = orThrow(openItems(ledger, END)).map(({ invoice, item, open, planned }): [string, bigint] => [`to pay ${invoice} ${item}`, minor(open) - minor(planned)])
  const free = [...ledger.entries].flatMap(({ facts }) => facts.flatMap((fact): [string, bigint][] => {
    if (fact.fact !== 'payment' && fact.fact !== 'credit') return []
    const { unapplied } = orThrow<{ unapplied: string }>(fact.fact === 'payment' ? viewPayment(ledger, { id: fact.id }) : viewCredit(ledger, { id: fact.id }))
    return [[`free ${fact.id}`, minor(unapplied)]]
  }))
  return new Map([...items, ...free])
}

/** What the figures are once the difference between two earlier moments is taken out again; figures of 0 are left out. */
function without(now: Figures, before: Figures, after: Figures): Figures {
  const names = new Set([...now.keys(), ...before.keys(), ...after.keys()])
  const figure = (figures: Figures, name: string): bigint => figures.get(name) ?? 0n
  return notZero([...names].map((name) => [name, figure(now, name) - figure(after, name) + figure(before, name)]))
}

function notZero(figures: Iterable<readonly [string, bigint]>): Figures {
  return new Map([...figures].filter(([, amount]) => amount !== 0n).sort())
}

test('REVERSE-2: whatever came later, an undo takes out exactly what its operation brought, or names what depends on it', () => {
  const taken = new Map<string, number>()
  fc.assert(
    fc.property(histories, fc.array(fc.nat({ max: 9999 }), { minLength: 6, maxLength: 6 }), ([preset, steps], which) => {
      const moments: (readonly [string, Ledger, Ledger])[] = []
      const end = play(preset, steps, (before, after, accepted) => {
        if (accepted && after !== before) moments.push([after.entries.at(before.entries.length)?.id ?? '', before, after])
      })
      const chosen = [...new Set(which.map((place) => place % moments.length))].map((place) => moments[place] as (typeof moments)[number])
      for (const [operation, before, after] of chosen) {
        const outcome = undo(end, { id: 'undo-it', on: dayAfter(111), operation })
        const word = refused(outcome) ? outcome.left[0]._tag : 'undone'
        taken.set(word, (taken.get(word) ?? 0) + 1)
        if (refused(outcome)) continue
        expect(audit(outcome.right)).toMatchObject({ _tag: 'Right' })
        expect([operation, notZero(figuresOf(outcome.right))]).toEqual([operation, without(figuresOf(end), figuresOf(before), figuresOf(after))])
      }
    })
  )
  console.log(taken)
  for (const word of ['undone', 'CannotBeUndone', 'OperationDependedOn']) expect(taken.get(word) ?? 0).toBeGreaterThan(0)
})
