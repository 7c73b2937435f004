import { expect, it } from 'vitest'
import * as codes from '../../src/money/amountProblem.js'

it('names every code, and nothing but codes', () => {
  const named = {
    NUMBER_GIVEN: 'number',
    BIGINT_GIVEN: 'bigint',
    NOT_AMOUNT: 'notAmount',
    BAD_GRAMMAR: 'grammar',
    NEGATIVE: 'negative',
    NOT_FINITE: 'notFinite',
    TOO_MANY_DECIMALS: 'tooManyDecimals',
    TOO_LARGE: 'tooLarge',
    TOO_LONG: 'tooLong'
  } as const
  for (const [code, name] of Object.entries(named)) {
    expect(codes.amountProblem(codes[code as keyof typeof named])).toBe(name)
  }
  expect([...codes.amountProblems].sort()).toEqual(Object.values(named).sort())
  for (const amount of [0, 1, 13797, Number.MAX_SAFE_INTEGER, -10]) expect(codes.amountProblem(amount)).toBeUndefined()
})
