// Between browser and host. The host's small HTTP server answers on few threads, and a browser's idle connections hold them for
// seconds; here each request goes on over a connection of its own, which ends with its answer.
import { createServer, request } from 'node:http'

/**
 * @param {string} upstream address of the host
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function connection(upstream) {
  const { hostname, port, host } = new URL(upstream)
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, host, connection: 'close' }
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers, agent: false }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers)
      given.pipe(answer)
    })
    onward.once('error', () => answer.destroy())
    asked.pipe(onward)
  })
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)))
  const { port: ours } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    address: `http://127.0.0.1:${ours}/`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
