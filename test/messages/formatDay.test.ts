import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay } from '../../src/messages/formatDay.js'
import { french } from '../../src/messages/fr.js'

describe('formatDay (VIEW-7)', () => {
  it.each([
    ['2026-09-01', 'September 1, 2026', '1er septembre 2026'],
    ['2024-02-29', 'February 29, 2024', '29 février 2024'],
    ['2026-08-10', 'August 10, 2026', '10 août 2026'],
    ['2026-12-31', 'December 31, 2026', '31 décembre 2026'],
    ['0987-01-11', 'January 11, 987', '11 janvier 987']
  ])('%s', (day, inEnglish, inFrench) => {
    expect(formatDay(day)).toBe(inEnglish)
    expect(formatDay(day, french)).toBe(inFrench)
  })

  it('agrees with Intl on every month', () => {
    for (let month = 0; month < 12; month += 1) {
      const date = new Date(Date.UTC(2026, month, 15))
      const day = date.toISOString().slice(0, 10)
      const words = (tag: string): string => new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
      expect(formatDay(day)).toBe(words('en-CA'))
      expect(formatDay(day, french)).toBe(words('fr-CA'))
    }
  })

  it.each(['', '2026-9-1', '2026-13-01', '2026-00-10', '2026-01-32', '2026-01-00', '20260901', 'tomorrow'])('%j comes back as it is', (text) => {
    expect(formatDay(text)).toBe(text)
  })

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), fc.anything(), (day, locale) => {
      expect(typeof formatDay(day as never, locale as never)).toBe('string')
    }))
  })
})
