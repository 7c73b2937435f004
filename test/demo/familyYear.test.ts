import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../package/packed.js'
import { runDemo } from './runDemo.js'

/*
 * family-year.txt was checked by hand against the rule book, figure by figure:
 *
 * INV-1   piano 10 x 40.00 = 400.00, GST 20.00, QST 39.90, so 459.90; swimming 120.00 + 6.00 + 11.97 = 137.97; together 597.87
 * PAY-1   500.00 in item order: piano 459.90, swimming 40.10, which leaves 97.87 open
 * CAN-1   credit 137.97: 97.87 for the open part, 17.25 for the fee (15.00 + 0.75 + 1.50), so 22.85 is left, below the
 *         40.10 paid on the item, the 700.00 paid on the account and the 200.00 + 22.85 the account is in credit
 * INV-2   piano 10 x 42.00 = 420.00 + 21.00 + 41.90 = 482.90 (41.895 rounds up); chess 80.00 + 4.00 + 7.98 = 91.98; 574.88
 * INV-3   150.00 + 7.50 + 14.96 (14.9625) = 172.46, which is the most that USE-1 could have applied
 * SPLIT-1 leaves 474.88 on INV-2 and 22.46 on INV-3; REC-1 puts the deposit of 200.00 on INV-2: 274.88 + 22.46 = 297.34 open
 * PAY-2   350.00 - 297.34 = 52.66 left over; REF-1 takes 40.00 of it: 12.66
 * INV-4   200.00 + 10.00 + 19.95 = 229.95; less 12.66 is 217.29; less the 100.00 of PAY-3 is 117.29
 * PLAN-1  229.95 - 100.00 = 129.95 in two: 64.98 and 64.97, each halved: 32.49 + 32.49 and 32.49 + 32.48
 *         117.29 - 32.49 - 32.49 = 52.31; the second two, 64.97, are on their way
 * SWAP-1  75.00 + 52.31 = 127.31; 50.00 of the gift card and 25.00 by card: 52.31; 75.00 replaced by 100.00: 77.31
 * PAY-6   65.00: 25.00 on the dance week, 40.00 left over, 12.31 owed
 * PLAN-1  Marie's second half: 12.31 - 32.49 = -20.18; 229.95 - 100.00 - 3 x 32.49 = 32.48 of the camp is still open
 * GIVE-1  15.00 of the 12.66 + 40.00 = 52.66 paid too much, PAY-2 first: 37.66 of PAY-6 is left; -20.18 + 15.00 = -5.18
 * columns 597.87 - 137.97 + 17.25 + 574.88 + 172.46 - 250.00 + 229.95 + 75.00 - 75.00 + 100.00 + 15.00 = 1319.44
 *         -200.00 - 500.00 + 22.85 - 350.00 + 40.00 - 100.00 - 3 x 32.49 - 50.00 - 25.00 - 65.00 = -1324.62
 * balance 1319.44 - 1324.62 = -5.18 = 32.48 open - 37.66 left over; expected -5.18 - 32.48 = -37.66
 */
const expected = readFileSync(new URL('family-year.txt', import.meta.url), 'utf8')

it("prints the family's year, and the client's page", { timeout: 60_000 }, () => {
  const { out, error, code } = runDemo()
  expect(error).toBe('')
  expect(out).toBe(expected)
  expect(code).toBe(0)
})

it('no line of it is wider than 100 columns', () => {
  expect(expected.split('\n').filter((line) => line.length > 100)).toEqual([])
})

it('README.md shows lines of it, as they are', () => {
  const excerpt = /^```text\n([\s\S]*?)^```/m.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1]?.trimEnd().split('\n') ?? []
  expect(excerpt.length).toBeGreaterThan(5)
  expect(excerpt.filter((line) => !expected.split('\n').includes(line))).toEqual([])
})
