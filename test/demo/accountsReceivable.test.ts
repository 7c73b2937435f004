import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvReport } from '../../docs/examples/demo/csvReport.js'
import { csvRows } from '../../docs/examples/demo/csvRows.js'
import { daysBetween, isDay } from '../../docs/examples/demo/civilDays.js'
import { root } from '../package/packed.js'

const header = 'customerID,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,SettledDate,DaysToSettle,DaysLate'

/** A pays its second invoice first; B pays over the leap day. */
const small = [header, 'A,1,1/1/2024,1/31/2024,100.00,2/10/2024,40,10', 'A,2,1/5/2024,2/4/2024,100.00,1/20/2024,15,0', 'B,3,2/28/2024,3/29/2024,50.5,3/1/2024,2,0']

describe('a small file of invoices', () => {
  it('agrees with its ledgers; oldest first, both invoices of A settle on another day', () => {
    const { lines, passed } = csvReport(small.join('\n'))
    expect(passed).toBe(true)
    expect(lines).toEqual([
      '3 invoices of 2 customers, each settled by one payment.',
      '',
      '1. Each payment against its own invoice',
      '   Days to settle as the file says          3 of 3',
      '   Days late as the file says               3 of 3',
      '   Customers with a balance of 0.00         2 of 2',
      '',
      '2. Each payment as a deposit, reconciled oldest first on its day',
      '   Customers with a balance of 0.00         2 of 2',
      "   Days to settle other than the file's     2 of 3",
      '   (the money is the same; which invoice it settles first is not)',
      '',
      'The ledgers agree with the file.'
    ])
  })

  it('is seen when it says something else', () => {
    const { lines, passed } = csvReport(small.join('\n').replace(',40,10', ',41,9'))
    expect(passed).toBe(false)
    expect(lines).toContain('   Days to settle as the file says          2 of 3')
    expect(lines).toContain('   Days late as the file says               2 of 3')
    expect(lines.at(-1)).toBe('The ledgers do NOT agree with the file.')
  })

  it('names the row and the column of what cannot be read', () => {
    expect(() => csvRows(small.join('\n').replace('2/4/2024', '2/30/2024'))).toThrow('row 3, column DueDate: 2/30/2024 is no day')
    expect(() => csvRows(small.join('\n').replace('DaysLate', 'Late'))).toThrow('row 1: the column DaysLate is missing.')
    expect(() => csvRows(small.join('\n').replace(',40,', ',forty,'))).toThrow('row 2, column DaysToSettle: forty is no number of days.')
    expect(() => csvRows(small.join('\n').replace('B,3', ',3'))).toThrow('row 4, column customerID: it is empty.')
    expect(() => csvReport(small.join('\n').replace('50.5', '50.555'))).toThrow(/^row 4, invoice 3: /)
    expect(() => csvReport(small.join('\n').replace('B,3', 'B,open'))).toThrow(/^row 4, invoice open: /)
    expect(() => csvRows(small.join('\n').replace('1/20/2024', '1/4/2024'))).toThrow('row 3, column SettledDate: 1/4/2024 is before InvoiceDate.')
    expect(() => csvReport(header)).toThrow('there is no invoice below the names of the columns.')
    expect(() => csvReport('')).toThrow('there is no invoice below the names of the columns.')
  })
})

describe('civil days', () => {
  it.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2012-12-31', '2013-01-01', 1],
    ['2013-01-01', '2014-01-01', 365],
    ['2012-01-01', '2013-01-01', 366],
    ['1970-01-01', '2000-01-01', 10957],
    ['2013-03-03', '2013-01-26', -36]
  ])('from %s to %s', (from, to, days) => expect(daysBetween(from, to)).toBe(days))

  it('are those that the calendar has', () => {
    const days = ['2024-02-29', '2000-02-29', '2026-12-31', '2026-04-30', '0001-01-01']
    const none = ['2023-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-04-00', '0000-01-01', '2026-4-1', '2026-12-32', '']
    expect([...days, ...none].filter(isDay)).toEqual(days)
  })
})

// The public file lies beside a checkout, not in it: the check runs where it is there, and says so where it is not.
const shared = join(root, '../shared/data/accounts-receivable.csv')
const there = existsSync(shared)

it(`the public accounts-receivable file${there ? '' : ' (NOT RUN: it is not there)'}`, { timeout: 120_000 }, () => {
  if (!there) return console.warn('Not run: ../shared/data/accounts-receivable.csv is not there.')
  const { lines, passed } = csvReport(readFileSync(shared, 'utf8'))
  expect(passed).toBe(true)
  expect(lines.filter((line) => / of \d/.test(line))).toEqual([
    '2466 invoices of 100 customers, each settled by one payment.',
    '   Days to settle as the file says       2466 of 2466',
    '   Days late as the file says            2466 of 2466',
    '   Customers with a balance of 0.00       100 of 100',
    '   Customers with a balance of 0.00       100 of 100',
    // Counted by a simulation that shares nothing with the library.
    "   Days to settle other than the file's   413 of 2466"
  ])
})
