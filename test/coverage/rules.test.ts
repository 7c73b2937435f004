import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** How many rules each group of the rule book has; 0 for a group that is one rule. */
const book = {
  MONEY: 6, LEDGER: 10, INVOICE: 6, CREDIT: 10, APPLY: 7, RECONCILE: 6, PAYMENT: 6, SCHEDULE: 5, RECUR: 2, CANCEL: 8,
  REFUND: 9, REVERSE: 4, POOL: 4, TRANSFER: 1, VIEW: 7, AUDIT: 0, JOURNAL: 0
}

/** Every rule there is. */
const rules = Object.entries(book).flatMap(([group, count]) => (count === 0 ? group : Array.from({ length: count }, (_, place) => `${group}-${place + 1}`)))

/** Rules with worked figures: an accountant finds each as a case, not only as code. MONEY-6, LEDGER-6 and VIEW-7 have none; a case has one ledger only. */
const withoutCase = ['CREDIT-9', 'MONEY-6', 'LEDGER-6', 'LEDGER-8', 'VIEW-6', 'VIEW-7']

const cited = /\b([A-Z]{4,})-(\d+)\b|\b(AUDIT|JOURNAL)\b/g
const root = fileURLToPath(new URL('../../', import.meta.url))

describe('rules', () => {
  const titles = filesUnder('test').filter((path) => !path.startsWith('test/coverage/')).flatMap(titlesOf)
  const proven = new Set(titles.flatMap(idsIn))
  const cases = new Set(filesUnder('test/conformance/cases').flatMap(titlesOf).flatMap(idsIn))

  it.each(rules)('%s is in the title of a test or case', (id) => {
    expect([...proven]).toContain(id)
  })

  it.each(rules.filter((id) => !withoutCase.includes(id)))('%s has a case with figures', (id) => {
    expect([...cases]).toContain(id)
  })

  it('every rule that the code and the tests cite is in the book', () => {
    const unknown = filesUnder('src').concat(filesUnder('test')).flatMap((path) => idsIn(textOf(path)).filter((id) => !rules.includes(id)).map((id) => `${path}: ${id}`))
    expect(unknown.filter((line) => !line.startsWith('test/coverage/'))).toEqual([])
  })

  it('every rule is cited in the code', () => {
    const inCode = new Set(filesUnder('src').flatMap((path) => idsIn(textOf(path))))
    // These say what is absent or how things fit together; no single place makes them true.
    const everywhere = ['CREDIT-4', 'RECONCILE-4', 'MONEY-6']
    expect(rules.filter((id) => !inCode.has(id) && !everywhere.includes(id))).toEqual([])
  })

  it('docs/rules.md states each as a heading or in bold', () => {
    expect(existsSync(`${root}docs/rules.md`)).toBe(true)
    const page = textOf('docs/rules.md')
    const stated = rules.filter((id) => new RegExp(`^#+ .*\\b${id}\\b(?!-)|\\*\\*${id}\\b`, 'm').test(page))
    expect(stated).toEqual(rules)
  })
})

/** The lines that name a test or a case; a comment or a fixture proves nothing. */
function titlesOf(path: string): readonly string[] {
  const title = path.endsWith('.json') ? /^\s*"rule":/ : /^\s*(it|describe|test)\b.*\(/
  return textOf(path).split('\n').filter((line) => title.test(line))
}

/** The ids of a text, of the groups there are: UTF-8 and the like are none. */
function idsIn(text: string): readonly string[] {
  return [...text.matchAll(cited)].filter(([, group]) => group === undefined || Object.hasOwn(book, group)).map(([id]) => id)
}

function textOf(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8')
}

function filesUnder(folder: string): readonly string[] {
  const names = readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => /\.(ts|json)$/.test(name)).map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
}
