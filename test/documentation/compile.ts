import { join } from 'node:path'
import ts from 'typescript'
import { root, type Example } from './fences.js'

const optionsOf = (config: string): ts.CompilerOptions => {
  const { config: json } = ts.readConfigFile(join(root, config), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(json, ts.sys, root)
  return { ...options, noEmit: true, noUnusedLocals: false, noUnusedParameters: false }
}

/** Type-checks all examples in one program; the complaints of each, by its place in the list. */
export const complaints = (examples: ReadonlyArray<Example>): ReadonlyArray<ReadonlyArray<string>> => {
  const options = optionsOf('tsconfig.test.json')
  const host = ts.createCompilerHost(options)
  const texts = new Map(examples.map(({ code }, index) => [join(root, '.examples', `${index}.ts`), code.join('\n')]))
  const { fileExists, getSourceFile, readFile } = host
  host.fileExists = (path) => texts.has(path) || fileExists(path)
  host.readFile = (path) => texts.get(path) ?? readFile(path)
  host.getSourceFile = (path, ...rest) => {
    const text = texts.get(path)
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)
  }
  const program = ts.createProgram([...texts.keys()], options, host)
  return [...texts.keys()].map((path, index) => {
    const source = program.getSourceFile(path)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ start, messageText }) => {
      const line = source === undefined ? 0 : source.getLineAndCharacterOfPosition(start ?? 0).line
      return `${examples[index]?.file}:${examples[index]?.lines[line]}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
    })
  })
}

interface Edit {
  readonly at: number
  readonly until: number
  readonly text: string
}

const isConsoleLog = (node: ts.Expression): node is ts.CallExpression => ts.isCallExpression(node) && node.expression.getText() === 'console.log'

/** Puts a call of `__printed` or `__equals` in place of each `// =>`; answers the code and how many there are. */
const withAssertions = (code: string, lines: ReadonlyArray<number>): { code: string; assertions: number } => {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true)
  const edits: Array<Edit> = []
  let assertions = 0

  const expectationAfter = (end: number): string | undefined => {
    const comment = /[ \t]*(?:\r?\n[ \t]*)?\/\/ =>(.*(?:\r?\n[ \t]*\/\/ {3,}.*)*)/y
    comment.lastIndex = end
    return comment.exec(code)?.[1]?.replaceAll(/\r?\n[ \t]*\/\/ +/g, '\n').trim()
  }

  const visit = (node: ts.Node): void => {
    const expected = ts.isExpressionStatement(node) || ts.isVariableStatement(node) ? expectationAfter(node.end) : undefined
    const line = lines[source.getLineAndCharacterOfPosition(node.getStart()).line]
    const given = `(${assertions}, ${line}, ${JSON.stringify(expected)})`
    if (expected === undefined) {
      ts.forEachChild(node, visit)
      return
    }
    if (ts.isExpressionStatement(node)) {
      const { expression } = node
      if (isConsoleLog(expression)) edits.push({ at: expression.getStart(), until: expression.expression.end, text: `__printed${given}` })
      else
        edits.push({ at: expression.getStart(), until: expression.getStart(), text: `__equals${given}(` }, { at: expression.end, until: expression.end, text: ')' })
      assertions += 1
    } else if (ts.isVariableStatement(node)) {
      const name = node.declarationList.declarations.at(-1)?.name.getText()
      edits.push({ at: node.end, until: node.end, text: `;__equals${given}(${name});` })
      assertions += 1
    }
  }
  visit(source)

  const written = code.split('// =>').length - 1
  if (written !== assertions) throw new Error(`${written - assertions} of ${written} \`// =>\` follow no statement`)
  const edited = edits.reduceRight((text, { at, until, text: put }) => text.slice(0, at) + put + text.slice(until), code)
  return { code: edited, assertions }
}

/** Code that runs as the body of an async function, the modules it asks for, and how many assertions it must reach. */
export const runnable = ({ code: written, lines }: Example): { body: string; modules: ReadonlyArray<string>; assertions: number } => {
  const text = written.join('\n')
  const { code, assertions } = withAssertions(text, lines)
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true }
  })
  return { body: outputText, modules: ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName), assertions }
}
