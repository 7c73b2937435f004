import { minor } from './books.js'

// Readers of our own, apart from the code that writes: each adds up what a text posts, by account and commodity.

/** What a text posts: integers by `account commodity`, and the sum of each transaction. */
export interface Added {
  readonly accounts: ReadonlyMap<string, bigint>
  readonly transactions: readonly bigint[]
}

interface Read {
  readonly account: string
  readonly amount: string
  readonly commodity: string
}

function added(blocks: readonly (readonly Read[])[]): Added {
  const accounts = new Map<string, bigint>()
  for (const { account, amount, commodity } of blocks.flat()) {
    const key = `${account} ${commodity}`
    accounts.set(key, (accounts.get(key) ?? 0n) + minor(amount))
  }
  return { accounts, transactions: blocks.map((block) => block.reduce((sum, { amount }) => sum + minor(amount), 0n)) }
}

/** Lines from a dated one to the next empty one; `posting` picks account, amount and commodity of an indented line. */
function blocksOf(text: string, head: RegExp, posting: RegExp): readonly (readonly Read[])[] {
  const blocks: Read[][] = []
  for (const block of text.split('\n\n')) {
    const [first = '', ...lines] = block.trimEnd().split('\n')
    if (!head.test(first)) continue
    blocks.push(lines.flatMap((line) => {
      const [, account, amount, commodity] = posting.exec(line) ?? []
      return account === undefined || amount === undefined || commodity === undefined ? [] : [{ account, amount, commodity }]
    }))
  }
  return blocks
}

/** Adds up a text for hledger. */
export function addHledger(text: string): Added {
  return added(blocksOf(text, /^\d{4}-\d\d-\d\d \([\w.:-]+\) /, /^ {4}(\S.*?) {2,}(-?[\d.]+) ([A-Za-z]+|"[^"\n]+")$/))
}

/** Adds up a text for beancount. */
export function addBeancount(text: string): Added {
  return added(blocksOf(text, /^\d{4}-\d\d-\d\d \* "/, /^ {2}((?:Assets|Liabilities|Income|Expenses|Equity)(?::[^\s:]+)+) {2}(-?[\d.]+) ([A-Z][A-Z0-9'._-]*)$/))
}

/** Adds up CSV by RFC 4180; rows of one entry on one day are a transaction. */
export function addCsv(text: string): Added {
  const [header = [], ...rows] = cellsOf(text)
  const blocks = new Map<string, Read[]>()
  for (const row of rows) {
    const cell = (name: string): string => row[header.indexOf(name)] ?? ''
    const key = JSON.stringify([cell('date'), cell('client'), cell('seq')])
    const amount = cell('debit') === '' ? `-${cell('credit')}` : cell('debit')
    blocks.set(key, [...(blocks.get(key) ?? []), { account: cell('account'), amount, commodity: cell('currency') }])
  }
  return added([...blocks.values()])
}

/** The cells of CSV, by RFC 4180. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let match = cells.exec(text); match !== null; match = cells.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}
