import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** The names that the build shortens: a closed list in its configuration. */
const shortened = new Set(/const inside = \/\^\(([\w|]+)\)\$\//.exec(readFileSync(`${root}tsup.config.ts`, 'utf8'))?.[1]?.split('|'))

/** Every property that a value of a public type can have. */
function publicNames(): ReadonlySet<string> {
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram([`${root}src/index.ts`, `${root}src/journal/index.ts`], { ...options, noEmit: true })
  const checker = program.getTypeChecker()
  const names = new Set<string>()
  const seen = new Set<ts.Type>()
  const visit = (type: ts.Type): void => {
    if (seen.has(type)) return
    seen.add(type)
    if (type.isUnionOrIntersection()) type.types.forEach(visit)
    if (type.flags & ts.TypeFlags.Object) checker.getTypeArguments(type as ts.TypeReference).forEach(visit)
    for (const property of type.getProperties()) {
      const [declared] = property.declarations ?? []
      if (declared?.getSourceFile().fileName.includes('/src/') !== true) continue
      names.add(property.name)
      visit(checker.getTypeOfSymbol(property))
    }
  }
  for (const file of ['src/index.ts', 'src/journal/index.ts']) {
    const module = checker.getSymbolAtLocation(program.getSourceFile(root + file) as ts.SourceFile) as ts.Symbol
    for (const one of checker.getExportsOfModule(module)) {
      const symbol = one.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(one) : one
      visit(checker.getDeclaredTypeOfSymbol(symbol))
    }
  }
  return names
}

it('no name that the build shortens is one of a public value', { timeout: 60_000 }, () => {
  const names = publicNames()
  expect(shortened.size).toBeGreaterThan(40)
  expect([...names]).toEqual(expect.arrayContaining(['seq', 'unapplied', 'coveredBy', 'onTopOf']))
  expect([...names].filter((name) => shortened.has(name))).toEqual([])
})
