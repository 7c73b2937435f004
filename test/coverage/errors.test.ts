import { describe, expect, it } from 'vitest'
import { english } from 'billing-rules'
import { allocationErrors } from './reached/allocationErrors.js'
import { inputErrors } from './reached/inputErrors.js'
import { ledgerErrors } from './reached/ledgerErrors.js'
import { refundErrors } from './reached/refundErrors.js'
import { reversalErrors } from './reached/reversalErrors.js'
import { scheduleErrors } from './reached/scheduleErrors.js'
import { found } from './reached/row.js'

const rows = [...inputErrors, ...ledgerErrors, ...allocationErrors, ...refundErrors, ...scheduleErrors, ...reversalErrors]

describe('errors', () => {
  it('every error there is has a smallest call that reaches it, and one only', () => {
    expect(rows.map(({ tag }) => tag).sort()).toEqual(Object.keys(english.errors).sort())
  })

  it.each(rows)('$tag ($rule, $kind)', (row) => {
    const { tag, rule, kind, facts } = row
    const error = found(row)
    expect(error).toMatchObject({ _tag: tag, rule, kind, ...facts })
    expect(JSON.parse(JSON.stringify(error))).toEqual(error)
  })

  it.each(rows.filter(({ kind }) => kind === 'limit'))('LEDGER-7: $tag tells what was asked and what is allowed', (row) => {
    expect(found(row)).toMatchObject({ asked: expect.any(String), allowed: expect.any(String) })
  })
})
