// Beside every text of the build the same compressed: the API sends the one that the browser can read (services/api/src/web/web-files.ts).
const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');

const TEXT = /\.(js|css)$/;

function compressFiles(folder) {
  for (const name of readdirSync(folder).filter((name) => TEXT.test(name))) {
    const file = join(folder, name);
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  }
}

module.exports = { compressFiles };
