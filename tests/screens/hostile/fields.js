// Every text that the page can send to the core, from the types that the list of operations makes: what no story fills is found out here.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { root } from '../../support/folders.js'

const GENERATED = join(root, 'ui/src/backend/generated.ts')

/**
 * The limits of fields, as the page has them.
 * @type {{ LIMITS: Record<string, { min: number, max: number }> }}
 */
export const { LIMITS } = await import(`data:text/javascript,${encodeURIComponent(ts.transpile(readFileSync(GENERATED, 'utf8'), { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ES2022 }))}`)

/**
 * The places in a request where any text may stand, "patients.register details.phones[].label": a string that is none of a few, a value that
 * may be anything, and the keys of a table (`{}`).
 * @returns {Set<string>}
 */
export function textFields() {
  const program = ts.createProgram([GENERATED], { strict: true, skipLibCheck: true })
  const checker = program.getTypeChecker()
  const operations = program.getSourceFile(GENERATED)?.statements.find((one) => ts.isInterfaceDeclaration(one) && one.name.text === 'Operations')
  if (!operations) throw new Error('generated.ts has no list of operations')
  /** @type {Set<string>} */
  const found = new Set()
  /**
   * @param {ts.Type} type
   * @param {string} path
   * @param {ts.Type[]} around
   */
  const walk = (type, path, around) => {
    if (around.includes(type)) return
    if (type.isUnion()) for (const one of type.types) walk(one, path, around)
    else if (type.flags & (ts.TypeFlags.String | ts.TypeFlags.Unknown | ts.TypeFlags.Any)) found.add(path)
    else if (checker.isArrayType(type)) walk(checker.getTypeArguments(/** @type {ts.TypeReference} */ (type))[0], `${path}[]`, around)
    else if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) {
      for (const { type: value } of checker.getIndexInfosOfType(type)) {
        if (value.flags & ts.TypeFlags.Never) continue
        found.add(`${path}{}`)
        walk(value, `${path}{}`, [...around, type])
      }
      for (const one of type.getProperties()) {
        const step = `${path}${path.includes(' ') ? '.' : ' '}${one.name}`
        walk(checker.getTypeOfSymbol(one), step, [...around, type])
      }
    }
  }
  for (const operation of checker.getTypeAtLocation(operations).getProperties()) {
    const request = checker.getTypeOfSymbol(operation).getProperty('request')
    if (!request) throw new Error(`${operation.name} has no request`)
    walk(checker.getTypeOfSymbol(request), operation.name, [])
  }
  return found
}
