import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { audit, ledgersEqual, orThrow, refused, restoreLedger } from 'billing-rules'
import { play } from './play.js'
import { readCaseFiles, readJson } from './conformanceCase.js'
import { seen } from './seen.js'

const isCaseFile = new Ajv2020({ allErrors: true }).compile(readJson(new URL('./schema.json', import.meta.url)) as object)

for (const { file, content } of readCaseFiles()) {
  describe(`conformance ${file}`, () => {
    it('is a file of cases as schema.json describes it', () => {
      isCaseFile(content)
      expect(isCaseFile.errors ?? []).toEqual([])
      expect(file.split(/[-.]/)[0]).toBe(content.group.toLowerCase())
    })

    for (const one of content.cases) {
      it(`${one.rule.join(', ')}: ${one.it}`, () => {
        const played = play(one)
        expect(played.refusal === undefined).toBe(one.expect.error === undefined)
        expect(seen(one, played)).toMatchObject(one.expect)

        const { after, policy } = played
        expect(refused(audit(after))).toBe(false)
        expect(ledgersEqual(orThrow(restoreLedger(JSON.parse(JSON.stringify(after)), [policy])), after)).toBe(true)
      })
    }
  })
}
