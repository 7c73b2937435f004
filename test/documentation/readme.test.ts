import { readFileSync } from 'node:fs'
import * as billing from 'billing-rules'
import { describe, expect, it } from 'vitest'
import { examples } from '../operations/everyOperation.js'

const readme = readFileSync('README.md', 'utf8')
const rows = readme.split('\n').filter((line) => /^\| `\w+`(, `\w+`)* \|/.test(line))
const named = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name as string))

/** What is asked and answered, or made, beside the operations; the rest are words, amounts, presets and ways to handle outcomes. */
const besides = ['describe', 'format', 'credit', 'refused', 'orThrow', 'step', 'compare', 'sum', 'isZero', 'toMinor', 'fromMinor', 'english']

describe('README', () => {
  it('its tables name every operation and query, and each once', () => {
    const functions = Object.entries(billing).flatMap(([name, value]) => (typeof value === 'function' ? name : []))
    const expected = functions.filter((name) => examples.some((one) => one.name === name) || !besides.some((start) => name.startsWith(start)))
    expect(named.filter((name) => !name.startsWith('credit') || name === 'creditItems').sort()).toEqual(expected.sort())
  })
})
