// Counts what a first look at the page costs: node bundle.mjs <dist>. Prints one line of JSON:
// the gzipped bytes of the first script with its static imports, those files, and every address to fetch from.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = resolve(process.argv[2] ?? 'ui/dist')
const html = readFileSync(join(dist, 'index.html'), 'utf8')

const imports = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{},\s]+?from\s*)?["'](\.[^"']+)["']/g
const first = new Set()
const reach = (file) => {
  if (first.has(file)) return
  first.add(file)
  for (const [, target] of readFileSync(file, 'utf8').matchAll(imports)) reach(resolve(dirname(file), target))
}
for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>/g)) {
  const target = /(?:src|href)="([^"]+\.m?js)"/.exec(tag)
  if (target) reach(join(dist, target[1]))
}

// A name space or a licence note is text; only what a browser would fetch by itself counts.
const fetched = [
  /\b(?:src|href)\s*=\s*["']?(https?:\/\/[^"'\s>]+)/g,
  /\burl\(\s*["']?(https?:\/\/[^"')\s]+)/g,
  /@import\s+["'](https?:\/\/[^"']+)/g,
  /\b(?:fetch|import|importScripts|WebSocket|EventSource)\s*\(\s*["'`]((?:https?|wss?):\/\/[^"'`]+)/g,
  /\bfrom\s*["'](https?:\/\/[^"']+)/g,
]
const remote = []
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !['.js', '.mjs', '.css', '.html'].includes(extname(entry.name))) continue
  const file = join(entry.parentPath ?? entry.path, entry.name)
  const text = readFileSync(file, 'utf8')
  for (const pattern of fetched) for (const [, address] of text.matchAll(pattern)) remote.push(`${relative(dist, file)}: ${address}`)
}

const bytes = [...first].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
console.log(JSON.stringify({ first: bytes, files: [...first].map((file) => relative(dist, file)), remote }))
