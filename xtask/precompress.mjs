// Writes a brotli and a gzip of every text and WASM file in the folder given, beside the file, for
// the server to send as they are. Node's zlib is on every machine that builds this project.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const WORTH_IT = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.wasm', '.xml']);

const folder = process.argv[2];
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  if (!WORTH_IT.has(extname(name))) continue;
  const file = join(folder, name);
  const plain = readFileSync(file);
  const brotli = brotliCompressSync(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
  const gzip = gzipSync(plain, { level: 9 });
  writeFileSync(`${file}.br`, brotli);
  writeFileSync(`${file}.gz`, gzip);
  console.log(`${name}: ${plain.length} bytes, gzip ${gzip.length}, brotli ${brotli.length}`);
}
