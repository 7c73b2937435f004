import { describe, expect, it } from 'vitest'
import { taxTableProblem } from '../../src/money/taxTableProblem.js'

const gst = { code: 'GST', percent: '5' }
const qst = { code: 'QST', percent: '9.975', onTopOf: ['GST'] }

describe('taxTableProblem', () => {
  it('INVOICE-2: finds none in a table that can be charged, in any order', () => {
    expect(taxTableProblem([])).toBeUndefined()
    expect(taxTableProblem([gst, qst])).toBeUndefined()
    expect(taxTableProblem([qst, gst])).toBeUndefined()
    expect(taxTableProblem([{ code: 'A', percent: '1', onTopOf: ['QST', 'GST'] }, qst, gst])).toBeUndefined()
    expect(taxTableProblem([{ code: '__proto__', percent: '0', onTopOf: [] }])).toBeUndefined()
  })

  it('INVOICE-2: names what is wrong', () => {
    expect(taxTableProblem([gst, { code: 'X', percent: '5%' }])).toEqual({ problem: 'badPercent', code: 'X' })
    expect(taxTableProblem([gst, qst, gst])).toEqual({ problem: 'duplicateCode', code: 'GST' })
    expect(taxTableProblem([qst])).toEqual({ problem: 'unknownCode', code: 'GST' })
  })

  it('INVOICE-2: finds taxes that stand on themselves', () => {
    expect(taxTableProblem([{ ...gst, onTopOf: ['GST'] }])).toEqual({ problem: 'cycle', code: 'GST' })
    expect(taxTableProblem([{ ...gst, onTopOf: ['QST'] }, qst])).toEqual({ problem: 'cycle', code: 'GST' })
    const c = { code: 'C', percent: '1', onTopOf: ['A'] }
    const b = { code: 'B', percent: '1', onTopOf: ['C'] }
    const a = { code: 'A', percent: '1', onTopOf: ['B'] }
    expect(taxTableProblem([gst, a, b, c, qst])).toEqual({ problem: 'cycle', code: 'A' })
  })
})
