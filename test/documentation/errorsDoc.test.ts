import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { english } from '../../src/messages/en.js'
import { describeError } from '../../src/messages/describeError.js'
import { allocationSamples } from '../messages/samples/allocationSamples.js'
import { inputSamples } from '../messages/samples/inputSamples.js'
import { ledgerSamples } from '../messages/samples/ledgerSamples.js'
import { refundSamples } from '../messages/samples/refundSamples.js'
import { reversalSamples } from '../messages/samples/reversalSamples.js'
import { scheduleSamples } from '../messages/samples/scheduleSamples.js'

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')

interface Section {
  readonly group: string
  readonly tag: string
  readonly text: string
}

const sections: readonly Section[] = page.split(/^## /m).slice(1).flatMap((part) => {
  const [group = '', ...rest] = part.split(/^### /m)
  return rest.map((text) => ({ group: group.split('\n', 1)[0] ?? '', tag: text.split('\n', 1)[0] ?? '', text }))
})

/** The catalogue of sentences has one for each error, or it does not compile: its keys are all the tags there are. */
const tags = Object.keys(english.errors)

/** The rules that the source gives each error, where it writes both side by side. */
const given = new Map<string, Set<string>>()
const folder = new URL('../../src/', import.meta.url)
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))) {
  const written = readFileSync(new URL(file, folder), 'utf8').matchAll(/(?:_tag: |(?:beyond|refuseAt)\(\w+, )'(\w+)',(?: rule:)? '([A-Z]+(?:-\d+)?)'/g)
  for (const [, tag = '', rule = ''] of written) given.set(tag, (given.get(tag) ?? new Set()).add(rule))
}

const samples = [
  ['Input', inputSamples],
  ['Ledger', ledgerSamples],
  ['Crediting, applying and reconciling', allocationSamples],
  ['Cancelling and refunding', refundSamples],
  ['Scheduling', scheduleSamples],
  ['Moving and reversing', reversalSamples]
] as const

describe('docs/errors.md', () => {
  it('has each error once, in the order of the code, and no other', () => {
    expect(sections.map(({ tag }) => tag)).toEqual(tags)
  })

  it.each(samples)('%s: the kind, a rule and every fact of each error', (group, ofGroup) => {
    for (const { error } of ofGroup) {
      const section = sections.find(({ tag }) => tag === error._tag)
      expect(section?.group, error._tag).toBe(group)
      const { _tag, rule, kind, ...facts } = error
      expect(section?.text, _tag).toContain(`Kind \`${kind}\``)
      expect(/^- Kind .*, rule (.*)$/m.exec(section?.text ?? '')?.[1]?.split(', '), _tag).toContain(rule)
      for (const name of Object.keys(facts).filter((key) => key !== 'path')) expect(section?.text, `${_tag}.${name}`).toContain(`\`${name}\``)
    }
  })

  it.each(tags)('%s: every rule that the code gives it', (tag) => {
    const { text = '' } = sections.find((section) => section.tag === tag) ?? {}
    expect(/^- Kind .*, rule (.*)$/m.exec(text)?.[1]?.split(', ')).toEqual(expect.arrayContaining([...(given.get(tag) ?? [])]))
  })

  it.each(tags)('%s: cause, remedy, and an example with its sentence', (tag) => {
    const { text = '' } = sections.find((section) => section.tag === tag) ?? {}
    expect(text).toMatch(/^- Cause: .+\.$/m)
    expect(text).toMatch(/^- Remedy: .+\.$/m)
    expect(text).toMatch(/^```ts continued\n[^]*^\/\/ => .+\.\n```$/m)
  })

  it('what describeError says stands in the page as it is said (VIEW-7)', () => {
    const said = describeError({ _tag: 'ItemNotFound', rule: 'APPLY-5', kind: 'state', path: 'to.item', invoice: 'INV-1', item: '7' })
    expect(page).toContain(`// => ${said}`)
  })
})
